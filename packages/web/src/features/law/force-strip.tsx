// How many provisions of each force, in one line: the marks with their counts.
import type { Forces } from "@yawara/answers";
import { MODALITIES, WORDS } from "@yawara/engine";
import { useLanguage } from "../../shell/language.ts";
import { Mark } from "../../ui/mark.tsx";

export function ForceStrip({
  forces,
  muted = false,
  className = "",
}: {
  forces: Forces;
  muted?: boolean;
  className?: string;
}) {
  const language = useLanguage();
  const shown = MODALITIES.flatMap((modality) => {
    const count = forces[modality] ?? 0;
    return count === 0 ? [] : [{ modality, count }];
  });
  return (
    <span className={`inline-flex flex-wrap gap-x-2.5 text-sm tabular-nums ${muted ? "opacity-80" : ""} ${className}`}>
      {shown.map(({ modality, count }) => (
        <span key={modality} className="inline-flex items-center gap-1" title={WORDS[language].modality[modality]}>
          <Mark modality={modality} named className="size-[0.8em]" />
          {count}
        </span>
      ))}
    </span>
  );
}
