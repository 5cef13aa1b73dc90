// The light-touch gauge: how what applies is spread over force, as one thin bar with its counts beside it; bans not broken apart.
import { type Report, WORDS } from "@yawara/engine";
import { useWords } from "../shell/language.ts";

type Counts = Report["gauge"];

/** Told apart without colour by height, and by the gap between; a part that is there is never too thin to see. */
const PARTS = [
  { part: "sanctioned", fill: "fill-prohibition", dot: "bg-prohibition", height: 16 },
  { part: "unsanctioned", fill: "fill-cooperate", dot: "bg-cooperate", height: 12 },
  { part: "voluntary", fill: "fill-guideline/45", dot: "bg-guideline/45", height: 8 },
] as const;

/** Least width of a part that is there, in per cent of the bar. */
const LEAST = 1.2;

function widths(counts: Counts): { part: (typeof PARTS)[number]["part"]; x: number; width: number }[] {
  const total = Math.max(1, counts.sanctioned + counts.unsanctioned + counts.voluntary);
  const wanted = PARTS.map(({ part }) => (counts[part] === 0 ? 0 : Math.max(LEAST, (100 * counts[part]) / total)));
  const sum = Math.max(
    1,
    wanted.reduce((a, b) => a + b, 0),
  );
  let x = 0;
  return PARTS.map(({ part }, i) => {
    const width = (100 * wanted[i]!) / sum;
    x += width;
    return { part, x: x - width, width };
  });
}

function Count({ name, count, look }: { name: string; count: number; look: string }) {
  return (
    <div className="flex items-baseline gap-2">
      <dt className="flex items-baseline gap-2 text-muted">
        <span className={`size-2.5 ${look}`} />
        {name}
      </dt>
      <dd className="font-bold tabular-nums">{count}</dd>
    </div>
  );
}

export function Gauge({ counts }: { counts: Counts }) {
  const { gauge: words } = useWords(WORDS);
  return (
    <div>
      <svg className="block h-4 w-full" aria-hidden="true">
        {widths(counts).map(({ x, width }, i) => (
          <rect
            key={PARTS[i]!.part}
            x={`${x}%`}
            y={16 - PARTS[i]!.height}
            width={`${Math.max(0, width - (width > 0 ? 0.4 : 0))}%`}
            height={PARTS[i]!.height}
            rx="3"
            className={`${PARTS[i]!.fill} transition-all duration-500`}
          />
        ))}
      </svg>
      <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {PARTS.map(({ part, dot }) => (
          <Count key={part} name={words[part]} count={counts[part]} look={`rounded-full ${dot}`} />
        ))}
        {counts.bans > 0 && <Count name={words.bans} count={counts.bans} look="border-2 border-prohibition" />}
      </dl>
    </div>
  );
}
