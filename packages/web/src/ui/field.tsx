// A labelled field of a form, with a hint and what is wrong with it; and the box that selects look like here.
import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from "react";

export const BOX =
  "min-h-11 w-full rounded-8 border border-control bg-surface px-3 aria-invalid:border-error aria-invalid:border-2";

export function Field({
  label,
  hint,
  wrong,
  ...rest
}: {
  label: string;
  hint?: ReactNode;
  wrong?: string | undefined;
  ref?: Ref<HTMLInputElement>;
} & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  const about = [hint !== undefined && `${id}-hint`, wrong !== undefined && `${id}-wrong`].filter(Boolean).join(" ");
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
      <input
        id={id}
        className={BOX}
        aria-invalid={wrong !== undefined || undefined}
        {...(about !== "" && { "aria-describedby": about })}
        {...rest}
      />
      {wrong !== undefined && (
        <p id={`${id}-wrong`} className="mt-1 text-error">
          {wrong}
        </p>
      )}
    </div>
  );
}
