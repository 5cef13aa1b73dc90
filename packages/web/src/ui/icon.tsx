// A drawing of one line, in the colour of the text beside it.

interface IconProps {
  /** The line, in a square of `box`. */
  d: string;
  box?: 16 | 24;
  width?: number;
  className?: string;
}

export function Icon({ d, box = 24, width = 2, className = "size-5" }: IconProps) {
  return (
    <svg viewBox={`0 0 ${box} ${box}`} className={className} aria-hidden="true" fill="none" stroke="currentColor">
      <path d={d} strokeWidth={width} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
