// The light-touch gauge: how what applies is spread over force, as one thin bar with its counts beside it.
import type { Language, Report } from "@yawara/engine";
import { useWords } from "../shell/language.ts";

type Counts = Report["gauge"];

interface GaugeWords {
  sanctioned: string;
  unsanctioned: string;
  voluntary: string;
}

const WORDS: Record<Language, GaugeWords> = {
  en: {
    sanctioned: "binding, with a sanction",
    unsanctioned: "binding, without a sanction",
    voluntary: "voluntary",
  },
  ja: {
    sanctioned: "制裁を伴う義務",
    unsanctioned: "制裁のない義務",
    voluntary: "任意",
  },
};

/** Told apart without colour: full, half and light; the parts never touch. */
const PARTS = [
  { part: "sanctioned", look: "bg-prohibition", height: "h-4" },
  { part: "unsanctioned", look: "bg-cooperate", height: "h-3" },
  { part: "voluntary", look: "bg-guideline/45", height: "h-2" },
] as const;

export function Gauge({ counts }: { counts: Counts }) {
  const words = useWords(WORDS);
  return (
    <div>
      <div className="flex items-end gap-0.5" aria-hidden="true">
        {PARTS.map(({ part, look, height }) =>
          counts[part] === 0 ? null : (
            <div
              key={part}
              style={{ flexGrow: counts[part] }}
              className={`${look} ${height} min-w-1.5 rounded-4 transition-[flex-grow] duration-500 print:border`}
            />
          ),
        )}
      </div>
      <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {PARTS.map(({ part, look }) => (
          <div key={part} className="flex items-baseline gap-2">
            <dt className="flex items-baseline gap-2 text-muted">
              <span className={`size-2.5 rounded-full ${look}`} />
              {words[part]}
            </dt>
            <dd className="font-bold tabular-nums">{counts[part]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
