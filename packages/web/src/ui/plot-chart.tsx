// A chart of Observable Plot in a page: drawn again when its room changes, its styles in our style sheet (a strict policy allows no inline ones).
import { useEffect, useRef } from "react";

/** `draw` makes the figure for a width in pixels. `label` says what the chart shows; the table beside it says the rest. */
export function PlotChart({ draw, label }: { draw: (width: number) => Element; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current!;
    const redraw = () => {
      const figure = draw(element.clientWidth);
      for (const style of figure.querySelectorAll("style")) style.remove();
      // The place says what the chart shows; its parts are no landmarks of their own.
      for (const part of [figure, ...figure.querySelectorAll("[aria-label]")]) part.removeAttribute("aria-label");
      element.replaceChildren(figure);
    };
    const observer = new ResizeObserver(redraw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [draw]);
  return <div ref={place} role="img" aria-label={label} className="plot min-h-40 w-full overflow-hidden" />;
}
