// A button that opens a small panel over the page: the browser's own popover, so that Escape and a tap beside it close it.
import { type ButtonHTMLAttributes, type ReactNode, useId } from "react";
import { Button, type ButtonLook } from "./button.tsx";

/** Beside its button (the anchor of a popover is what opened it) where the browser can, else in the middle of the screen. */
const PLACE =
  "supports-[position-area:bottom]:inset-auto supports-[position-area:bottom]:m-0 supports-[position-area:bottom]:my-1 [position-try-fallbacks:flip-inline,flip-block,flip-block_flip-inline]";

/** Closes the panel an element stands in: for a choice that is done once made. */
export function closePopover(inside: Element): void {
  const panel = inside.closest("[popover]");
  if (panel instanceof HTMLElement) panel.hidePopover();
}

export function Popover({
  label,
  look = "outlined",
  align = "end",
  children,
  className = "",
  ...rest
}: {
  label: ReactNode;
  look?: ButtonLook;
  /** The edge of the button the panel stands at. */
  align?: "start" | "end";
  children: ReactNode;
} & ButtonHTMLAttributes<HTMLButtonElement>) {
  const id = useId().replace(/\W/g, "");
  const area = align === "end" ? "[position-area:bottom_span-left]" : "[position-area:bottom_span-right]";
  return (
    <>
      <Button look={look} popoverTarget={id} className={`print:hidden ${className}`} {...rest}>
        {label}
      </Button>
      <div
        id={id}
        popover="auto"
        className={`${PLACE} ${area} max-sm:[position-area:bottom_span-all] max-sm:justify-self-center max-h-[80dvh] w-max max-w-[min(26rem,calc(100vw-2rem))] overflow-auto rounded-8 border border-line bg-raised p-4 text-ink shadow-1`}
      >
        {children}
      </div>
    </>
  );
}
