// What the marks of force mean, one tap away wherever marks stand.
import { type Language, MODALITIES, WORDS } from "@yawara/engine";
import { useLanguage, useWords } from "../shell/language.ts";
import { Mark } from "./mark.tsx";

const LEGEND: Record<Language, string> = { en: "What the marks mean", ja: "印の意味" };

export function ForceLegend({ className = "" }: { className?: string }) {
  const language = useLanguage();
  return (
    <details className={`text-sm ${className}`}>
      <summary className="link inline-flex min-h-11 cursor-pointer items-center">{useWords(LEGEND)}</summary>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 pt-1 pb-3">
        {MODALITIES.map((modality) => (
          <li key={modality} className="flex items-center gap-1.5">
            <Mark modality={modality} />
            {WORDS[language].modality[modality]}
          </li>
        ))}
      </ul>
    </details>
  );
}
