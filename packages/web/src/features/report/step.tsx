// A step of a report, to be ticked off: what to do, where it is from, and why.
import { Link } from "@tanstack/react-router";
import type { StepView } from "@yawara/answers/check";
import { WORDS } from "@yawara/engine";
import { useLanguage, useWords } from "../../shell/language.ts";
import { NamedMark } from "./line.tsx";
import { useReportContext, useTick } from "./report-context.ts";
import { REPORT_WORDS } from "./words.ts";

export function Step({ step: { provision, action, modality, step, where, seen, because } }: { step: StepView }) {
  const words = useWords(REPORT_WORDS);
  const language = useLanguage();
  const { mine } = useReportContext();
  const [done, turn] = useTick(provision, action);
  const [instrument, local] = provision.split("/") as [string, string];
  const text = <span className={`max-w-text font-bold ${done && mine ? "text-muted line-through" : ""}`}>{step}</span>;
  return (
    <div className="py-3">
      {mine ? (
        <label className="flex min-h-8 cursor-pointer items-start gap-3">
          <input type="checkbox" checked={done} onChange={turn} className="mt-[0.2em] size-5 shrink-0 accent-accent" />
          <NamedMark modality={modality} />
          {text}
        </label>
      ) : (
        <p className="flex items-start gap-3">
          <NamedMark modality={modality} />
          {text}
        </p>
      )}
      <p className={`max-w-text text-muted text-sm ${mine ? "pl-15" : "pl-7"}`}>
        <Link
          to="/$language/law/$instrument"
          params={{ language, instrument }}
          hash={local}
          className="link inline-block py-0.5"
        >
          {where}
          {!seen && "\u00a0†"}
        </Link>
        {because !== "" && (
          <span className="block">
            {words.because}
            {WORDS[language].colon}
            {because}
          </span>
        )}
      </p>
    </div>
  );
}
