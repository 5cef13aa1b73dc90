// What a firm may get, in lines: what is certain first, each with its sum, its call, the office and what to do.
import { WORDS as ENGINE_WORDS, type Language } from "@yawara/engine";
import { type Block, GAP, line, paragraph, quiet, strong } from "../marked-text.ts";
import { STANDINGS, type Standing } from "./standing.ts";
import type { Offer, SupportAnswer } from "./support.ts";
import { SUPPORT_WORDS } from "./words.ts";

/** Offers shown with all that is said of them; of the others a line says enough. */
const WHOLE: readonly Standing[] = ["certain", "may", "coming", "call-unknown", "missed", "held"];
const MOST_WAITS = 4;

/** The lines of an answer. */
export function supportText(answer: SupportAnswer, language: Language): Block[] {
  const words = SUPPORT_WORDS[language];
  const { offers, relief, deadline } = answer;
  const nearest = offers.find(({ provision }) => provision === deadline?.provision);
  return [
    paragraph(answer.summary[language], { role: "strong" }),
    ...(nearest === undefined
      ? []
      : [paragraph(words.nextDeadline(ENGINE_WORDS[language].day(deadline!.day), titleOf(nearest, language)))]),
    ...(offers.length === 0 ? [GAP, paragraph(words.nothing)] : []),
    ...STANDINGS.flatMap((standing) => {
      const these = offers.filter((offer) => offer.standing === standing);
      return these.length === 0
        ? []
        : [
            GAP,
            line(strong(words.standing[standing]), quiet(`  ${these.length}`)),
            ...these.flatMap((offer) => offerLines(offer, language)),
          ];
    }),
    ...(relief.length === 0 ? [] : [GAP, paragraph(words.relief(relief.length))]),
    GAP,
    paragraph(answer.read_with[language], { role: "quiet" }),
  ];
}

/** Programme and part of it. */
export function titleOf({ name, ref }: Pick<Offer, "name" | "ref">, language: Language): string {
  return `${name[language]} · ${ref[language]}`;
}

function offerLines(offer: Offer, language: Language): Block[] {
  const words = SUPPORT_WORDS[language];
  const dagger = offer.source.confidence === "seen" ? "" : " †";
  const head = paragraph(`＋ ${titleOf(offer, language)}${dagger}`, { indent: 2, first: "" });
  const detail = (text: string) => paragraph(text, { indent: 4 });
  const call = [offer.call.text[language], ...(offer.sum === undefined ? [] : [offer.sum[language]])];
  const { list, parts } = ENGINE_WORDS[language];
  const shown = [head, detail(parts([words.kind[offer.kind], ...call]))];
  if (!WHOLE.includes(offer.standing)) return shown;
  const labelled = (label: string, text: string) => detail(`${label}: ${text}`);
  const waits = offer.waits.slice(0, MOST_WAITS).map(({ name }) => name[language]);
  const office = [offer.office?.[language], offer.apply].filter((one) => one !== undefined);
  return [
    ...shown,
    detail(offer.says[language]),
    ...(waits.length === 0 ? [] : [labelled(words.waits, list(waits))]),
    ...(offer.change.length === 0
      ? []
      : [labelled(words.change, list(offer.change.map(({ text }) => text[language])))]),
    ...(offer.do[0] === undefined ? [] : [labelled(words.first, offer.do[0][language])]),
    ...(office.length === 0 ? [] : [labelled(words.office, parts(office))]),
  ];
}
