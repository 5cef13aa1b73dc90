// A bar that begins at zero: its parts side by side, each in its colour, a hairline where it begins.

export interface BarPart {
  value: number;
  /** Class of its colour. */
  look: string;
}

const HEIGHT = { thick: "h-3", middle: "h-2", thin: "h-1" } as const;

/** `max` is what the full width stands for, the same for every bar that is to be compared. */
export function Bar({
  parts,
  max,
  size = "thick",
}: {
  parts: readonly BarPart[];
  max: number;
  size?: keyof typeof HEIGHT;
}) {
  const shown = parts.filter(({ value }) => value > 0);
  return (
    <div
      aria-hidden="true"
      className={`flex gap-px border-control border-l [print-color-adjust:exact] ${HEIGHT[size]}`}
    >
      {shown.map(({ value, look }) => (
        <div
          key={look}
          style={{ width: `${(100 * value) / Math.max(max, 1e-9)}%` }}
          className={`min-w-px transition-[width] duration-300 last:rounded-r-[2px] ${look}`}
        />
      ))}
    </div>
  );
}
