// A labelled list to choose one from; a value that is no longer in it keeps its place and says so.
import { useId } from "react";
import { BOX } from "./field.tsx";

export function Choose<T extends string>({
  label,
  value,
  options,
  empty,
  gone = "?",
  onChange,
  className = "",
}: {
  label: string;
  value: T | undefined;
  options: readonly (readonly [T, string])[];
  /** What stands for none of them; absent where one has to be chosen. */
  empty?: string;
  gone?: string;
  onChange: (value: T | undefined) => void;
  className?: string;
}) {
  const id = useId();
  const isGone = value !== undefined && !options.some(([one]) => one === value);
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className="mb-1 block text-muted text-sm">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value === "" ? undefined : (target.value as T))}
        className={BOX}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {isGone && <option value={value}>{gone}</option>}
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
