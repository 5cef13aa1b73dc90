// What the marks mean: one tap away wherever they stand.
import { WORDS as ENGINE_WORDS, type Language, MODALITIES, type Modality } from "@yawara/engine";
import { useLanguage, useWords } from "../shell/language.ts";
import { Mark } from "./mark.tsx";
import { Popover } from "./popover.tsx";

interface LegendWords {
  label: string;
  means: Record<Modality, string>;
  dagger: string;
}

const WORDS: Record<Language, LegendWords> = {
  en: {
    label: "What the marks mean",
    means: {
      prohibition: "must not be done.",
      duty: "must be done.",
      cooperate: "help is asked for by law; nothing happens to those who cannot give it.",
      "effort-duty": "the law asks to try; there is no penalty.",
      guideline: "good practice, written down by an authority; voluntary.",
      right: "something you or others may ask for.",
      benefit: "money, help or relief that can be had.",
      power: "something the State may do; it binds nobody.",
    },
    dagger: "not read in the source itself: from a commentary, or not confirmed.",
  },
  ja: {
    label: "印の意味",
    means: {
      prohibition: "してはならないこと。",
      duty: "しなければならないこと。",
      cooperate: "法律が協力を求めるもの。できなくても罰則はありません。",
      "effort-duty": "法律が努めるよう求めるもの。罰則はありません。",
      guideline: "行政などが示した望ましい進め方。任意です。",
      right: "あなたや相手が求められること。",
      benefit: "受けられる補助・支援・特例。",
      power: "国ができること。誰も拘束しません。",
    },
    dagger: "原典で確かめていないもの(解説による、又は未確認)。",
  },
};

/** A button that opens the legend of the force scale. */
export function Legend({ className = "" }: { className?: string }) {
  const language = useLanguage();
  const words = useWords(WORDS);
  const { modality: names, colon } = ENGINE_WORDS[language];
  return (
    <Popover label={words.label} look="plain" className={`px-0! font-normal text-sm ${className}`}>
      <dl className="grid grid-cols-[1.25rem_1fr] gap-x-2 gap-y-2 text-sm">
        {MODALITIES.map((modality) => (
          <div key={modality} className="col-span-2 grid grid-cols-subgrid">
            <dt className="contents">
              <Mark modality={modality} className="mt-[0.3em]" />
            </dt>
            <dd>
              <b>{names[modality]}</b>
              {colon}
              {words.means[modality]}
            </dd>
          </div>
        ))}
        <div className="col-span-2 grid grid-cols-subgrid border-line border-t pt-2">
          <dt aria-hidden="true">†</dt>
          <dd>{words.dagger}</dd>
        </div>
      </dl>
    </Popover>
  );
}
