// Buttons and links that look like buttons: one filled for the main step, outlined for the others.
import type { ComponentProps } from "react";

const LOOK = {
  filled: "bg-accent text-on-accent hover:opacity-90",
  outlined: "border border-control bg-surface text-ink hover:bg-sunken",
  plain: "text-accent underline underline-offset-4 hover:decoration-2",
} as const;

export type ButtonLook = keyof typeof LOOK;

/** Classes of a button, for links that are steps too. */
export function buttonClass(look: ButtonLook): string {
  return `inline-flex min-h-11 items-center justify-center gap-2 rounded-8 px-4 py-2 font-bold no-underline disabled:opacity-50 ${LOOK[look]}`;
}

export function Button({
  look = "outlined",
  className = "",
  ...rest
}: ComponentProps<"button"> & { look?: ButtonLook }) {
  return <button type="button" className={`${buttonClass(look)} ${className}`} {...rest} />;
}
