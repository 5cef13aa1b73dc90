// What the worker answers about support: what the firm may get on the day.
import { type InLanguage, inLanguage, whoseOffers } from "@yawara/answers";
import { type Clash, clashOf } from "@yawara/answers/check";
import { type SupportAnswer, supportOf } from "@yawara/answers/support";
import type { Asked } from "./request.ts";
import { readAsked, regimesRefused } from "./subject-request.ts";

/** What a firm may get, in one language. */
export type SupportView = InLanguage<SupportAnswer>;

export const supportVerbs = {
  /** What the firm may get; where its answers cannot be so together, which and why. */
  async support(
    asked: Asked,
    declined: string[],
  ): Promise<{ support: SupportView } | { clash: Clash } | { refused: string }> {
    const refused = await regimesRefused(asked);
    if (refused !== undefined) return { refused };
    const read = await readAsked(asked, whoseOffers);
    const broken = read.problems.find(({ code }) => code === "contradiction" || code === "not-askable");
    if (broken !== undefined) return { clash: clashOf(read.engine, broken.args, asked.language) };
    const known = declined.filter((fact) => read.engine.facts.has(fact));
    return { support: inLanguage(supportOf(read, known), asked.language) };
  },
};
