// Questions about requests of authorities that need the law: whom a condition concerns, what is proposed, what is counted, what a draft exceeds.
import { ALWAYS, type LawStore, type RawFacts } from "@yawara/answers";
import {
  concernOf,
  concernOutcome,
  conditionEngine,
  decideCount,
  minutesOf,
  prefill,
  protectedCount,
  type RegisteredFirm,
  type RequestDocument,
  readRequestCondition,
} from "@yawara/cooperation";
import { type Condition, problemLine, readSubject } from "@yawara/engine";

export interface AskedSystem {
  id: string;
  name: string;
  facts: RawFacts;
}

const engineOf = (store: LawStore) => store.engine(ALWAYS, store.today());

/** Which requests concern a firm, by its systems, with the values proposed for each; `unreadable` where a condition is none. */
export function requestsForFirm(
  store: LawStore,
  { requests, systems }: { requests: RequestDocument[]; systems: AskedSystem[] },
) {
  const law = engineOf(store);
  const firm = firmOf(store, systems);
  const read = requests.map(({ condition }) =>
    condition === undefined ? undefined : readRequestCondition(law, condition),
  );
  const conditions = read.map(
    (one): Condition => (one !== undefined && "condition" in one ? one.condition : { kind: "const", value: false }),
  );
  const known = conditionEngine(law.corpus, conditions);
  const rows = requests.map((request, place) => {
    const concern = read[place] === undefined ? undefined : concernOf(known, place, firm, { why: false });
    const concerned =
      concern === undefined
        ? []
        : Object.entries(concern.systems)
            .filter(([, { outcome }]) => outcome === "concerned")
            .map(([id]) => id);
    return {
      ...(concern !== undefined && { outcome: concern.outcome }),
      systems: Object.entries(concern?.systems ?? {}).map(([id, { outcome, missing }]) => ({
        id,
        outcome,
        missing: [...missing],
      })),
      proposals: prefill(request, law, firm, concerned),
    };
  });
  return { rows };
}

const firmOf = (store: LawStore, systems: readonly AskedSystem[]): RegisteredFirm => {
  const engine = engineOf(store);
  return {
    facts: {},
    systems: systems.map(({ id, name, facts }) => ({ id, name, facts: readSubject(engine, facts).subject.facts })),
  };
};

interface Made {
  request: string;
  day: string;
  condition: string;
}

/** Whether a condition is counted: by conditions and days alone. */
export function decidedCount(store: LawStore, { asked, made }: { asked: Made; made: Made[] }) {
  const law = engineOf(store);
  const own = readRequestCondition(law, asked.condition);
  if ("problems" in own) return { unreadable: problemLine(own.problems[0]!, "en") };
  const earlier = made.flatMap(({ condition, ...rest }, place) => {
    const read = readRequestCondition(law, condition);
    return "condition" in read ? [{ ...rest, condition: read.condition, place }] : [];
  });
  const decided = decideCount(law.corpus, { ...asked, condition: own.condition }, earlier);
  return decided.decision === "recorded" ? { ...decided, earlier: earlier[decided.earlier]!.place } : decided;
}

/** What is shown of a count; `shown` is null below ten. */
export function shownCount(
  store: LawStore,
  { condition, firms, house }: { condition: string; firms: { key: string; systems: RawFacts[] }[]; house: string },
): { shown: number | null } {
  const law = engineOf(store);
  const read = readRequestCondition(law, condition);
  if ("problems" in read) return { shown: null };
  const known = conditionEngine(law.corpus, [read.condition]);
  const concerned = firms.filter(({ systems }) => {
    const named = systems.map((facts, place) => ({ id: String(place), name: "", facts }));
    return concernOutcome(known, 0, firmOf(store, named)) === "concerned";
  });
  const counted = protectedCount(
    read.condition,
    concerned.map(({ key }) => key),
    house,
  );
  return { shown: "about" in counted ? counted.about : null };
}

/** What an answer to a document is thought to take, minutes, and what is wrong with its condition. */
export function costOfRequest(store: LawStore, { document }: { document: RequestDocument }) {
  const law = engineOf(store);
  const { low, high } = minutesOf(document, law);
  const read = document.condition === undefined ? undefined : readRequestCondition(law, document.condition);
  return {
    minutes: Math.ceil((low + high) / 2),
    ...(read !== undefined && "problems" in read && { unreadable: problemLine(read.problems[0]!, "en") }),
  };
}
