// The kinds of disclosures in lines for a terminal: each with how it fits and why.
import { WORDS as ENGINE_WORDS, type Language } from "@yawara/engine";
import { type Block, GAP, line, paragraph, quiet, strong } from "../marked-text.ts";
import { groundText } from "./draft-view.ts";
import type { DisclosureKind } from "./kinds.ts";
import { DISCLOSURE_WORDS } from "./words.ts";

/** The kinds, those that fit first. */
export function kindsText(kinds: readonly DisclosureKind[], language: Language): Block[] {
  const { list } = ENGINE_WORDS[language];
  return [
    line(strong(DISCLOSURE_WORDS[language].kindsTitle)),
    ...kinds.flatMap(({ kind, title, about, why, rests_on: grounds }) => [
      GAP,
      line(strong(kind), quiet(`  ${title[language]}`)),
      paragraph(about[language], { indent: 2 }),
      paragraph(why[language], { indent: 2 }),
      ...(grounds.length === 0
        ? []
        : [paragraph(list(grounds.map((basis) => groundText(basis, language))), { indent: 2, role: "quiet" })]),
    ]),
  ];
}
