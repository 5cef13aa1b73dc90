// A labelled field of several lines.
import { useId } from "react";
import { BOX } from "../../ui/field.tsx";

export function TextArea({
  label,
  hint,
  value,
  onValue,
  rows = 3,
  required = false,
}: {
  label: string;
  hint?: string | undefined;
  value: string;
  onValue: (value: string) => void;
  rows?: number;
  required?: boolean;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-bold text-sm">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mb-1 text-muted text-sm">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        value={value}
        rows={rows}
        maxLength={4_000}
        required={required}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onValue(target.value)}
        className={`${BOX} [field-sizing:content] py-2`}
      />
    </div>
  );
}
