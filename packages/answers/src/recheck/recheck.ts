// What became of a check: every provision that came, went or stands otherwise, each with its cause. Described in docs/pipeline.md.
import {
  answerText,
  type Facts,
  type FactValue,
  type Language,
  MODALITIES,
  provisionOf,
  type Text,
} from "@yawara/engine";
import { dagger, whereFrom } from "../check/check-lines.ts";
import { type Checked, checkedSubject } from "../check/checked.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import type { Asked } from "../request.ts";
import { answersOf } from "../subject-file/answers.ts";
import { inBoth } from "../words/index.ts";
import type { Change } from "./change.ts";
import { changedBy } from "./changed-by.ts";
import { readEarlier } from "./earlier-check.ts";
import { CAUSES, type Cause, type Rechecked, rechecked } from "./rechecked.ts";
import { changeBetween } from "./standing.ts";
import { RECHECK_WORDS } from "./words.ts";

/** An answer that is another than it was; `null` where there is none. */
export interface ChangedAnswer {
  fact: string;
  name: Text;
  before: FactValue | null;
  after: FactValue | null;
  text: Text;
}

/** What a check rests on besides the facts. */
export interface CheckBasis {
  corpus: string;
  at: string;
  known: string;
  jurisdictions: string[];
}

export interface RecheckAnswer {
  earlier: CheckBasis;
  now: CheckBasis;
  summary: Text;
  /** Answers that were changed. */
  facts: ChangedAnswer[];
  /** Facts of the earlier check that today's law data do not know, or cannot put together; they are left out. */
  left_out: string[];
  /** By cause, then hard to soft. */
  changes: Change[];
}

export interface RecheckAsked extends Asked {
  /** The document of the earlier check, as `check` gives it. */
  earlier: unknown;
}

/** Checks a subject again and says what became of an earlier check of it. */
export function recheck(store: LawStore, { earlier, ...asked }: RecheckAsked): RecheckAnswer | Problems {
  const then = readEarlier(earlier);
  if (isProblems(then)) return then;
  const now = checkedSubject(store, asked);
  return isProblems(now) ? now : recheckAnswer(rechecked(store, then, now));
}

/** The document of two checks that were compared. */
export function recheckAnswer(compared: Rechecked): RecheckAnswer {
  const { earlier, now, leftOut } = compared;
  const { corpus, at, known, jurisdictions } = earlier;
  const changes = changesOf(compared);
  return {
    earlier: { corpus, at, known, jurisdictions: [...jurisdictions] },
    now: {
      corpus: now.engine.corpus.version,
      at: now.regime.at,
      known: now.regime.known,
      jurisdictions: [...now.jurisdictions],
    },
    summary: inBoth((language) => RECHECK_WORDS[language].summary(changes)),
    facts: changedAnswers(compared),
    left_out: [...leftOut],
    changes,
  };
}

/** Every provision that stands otherwise than it was found to. */
export function changesOf(compared: Rechecked): Change[] {
  const factsOf = changedBy(compared);
  const [first, last] = [compared.steps[0]!.standings, compared.steps.at(-1)!.standings];
  const changes = [...new Set([...first.keys(), ...last.keys()])].flatMap((provision): Change[] => {
    const [before, after] = [first.get(provision), last.get(provision)];
    const change = changeBetween(before, after);
    if (change === undefined) return [];
    const causes = causesOf(compared, provision);
    return [
      {
        provision,
        change,
        causes,
        before: before ?? null,
        after: after ?? null,
        facts: causes.includes("facts") ? factsOf(provision) : [],
        ...textsOf(compared, provision),
      },
    ];
  });
  const weight = ({ causes, after, before }: Change) =>
    CAUSES.indexOf(causes[0]!) * MODALITIES.length + MODALITIES.indexOf((after ?? before)!.modality);
  return changes.sort((a, b) => weight(a) - weight(b));
}

/** The steps at which a provision came to stand otherwise. */
function causesOf({ steps }: Rechecked, provision: string): Cause[] {
  const found = steps.flatMap(({ cause, standings }, i) =>
    cause !== undefined && changeBetween(steps[i - 1]!.standings.get(provision), standings.get(provision)) !== undefined
      ? [cause]
      : [],
  );
  return CAUSES.filter((cause) => found.includes(cause));
}

function textsOf({ now, unchanged }: Rechecked, id: string): { where: Text; says: Text } {
  const engine = [now, unchanged].map((checked: Checked) => checked.engine).find(({ index }) => index.has(id));
  if (engine === undefined) return { where: { en: id, ja: id }, says: { en: id, ja: id } };
  const provision = provisionOf(engine, id);
  return {
    where: inBoth((language) => `${whereFrom(engine, provision, language)}${dagger(provision)}`),
    says: provision.says,
  };
}

function changedAnswers({ facts, unchanged, now }: Rechecked): ChangedAnswer[] {
  const [old, today]: Facts[] = [unchanged, now].map(({ engine, read }) => answersOf(engine, read.subject.facts));
  return facts.map((id) => {
    const fact = now.engine.facts.get(id)!;
    const said = (checked: Checked, language: Language) => {
      const value = checked.read.subject.facts[id];
      return value === undefined ? RECHECK_WORDS[language].noAnswer : answerText(fact, value, language);
    };
    return {
      fact: id,
      name: fact.name,
      before: old![id] ?? null,
      after: today![id] ?? null,
      text: inBoth((language) =>
        RECHECK_WORDS[language].answerChanged({
          name: fact.name[language],
          before: said(unchanged, language),
          after: said(now, language),
        }),
      ),
    };
  });
}
