// check: what applies to a system, why, and what to do first.

import {
  assumptions,
  because,
  type Checked,
  checkedSubject,
  dagger,
  isProblems,
  reasonOf,
  sanctionText,
  verdict,
  whereFrom,
} from "@yawara/answers";
import { type Entry, GROUPS, type Group, type Language, provisionOf, sufficientReason } from "@yawara/engine";
import { z } from "zod";
import { inLanguage } from "../in-language.ts";
import { clocks, facts, language, type paged, paging, regimes, reportGroup } from "../inputs.ts";
import { pageOf } from "../pages.ts";
import { isRefusal, tool } from "../tool.ts";
import { type CheckData, output, type ReportGroup } from "./check-output.ts";
import { checkText } from "./check-text.ts";

const input = z.strictObject({
  facts,
  ...clocks,
  regimes,
  groups: z
    .array(reportGroup)
    .min(1)
    .optional()
    .describe(
      "Only these groups of findings: must (binds), cooperate (a duty without sanction), should (voluntary), get (rights " +
        "and offers), watch (coming, or a bill), if (only on an event or conduct), power (what the State may do), open " +
        "(waits for a fact). All, hardest first, if left out.",
    ),
  language,
  ...paging(20),
});

export const check = tool({
  name: "check",
  title: "What applies to an AI system",
  description:
    "Decides, by the law as data, what applies to an AI system described by confirmed facts: prohibitions, duties, duties " +
    "to cooperate, voluntary items, offers, what is coming; each with its reason, steps, sanction and source. Exact for " +
    "the facts given; what is left out stays unknown and shows as open, never as no. The list is paged: ask for the " +
    "groups must and cooperate first.",
  input,
  output,
  answer: (store, { groups, ...asked }) => {
    const checked = checkedSubject(store, asked);
    if (isProblems(checked)) return checked;
    const entries = entriesOf(checked).filter(({ group }) => groups?.includes(group) !== false);
    const page = pageOf(entries, checked.engine.corpus.version, asked);
    if (isRefusal(page)) return page;
    const data: CheckData = {
      ...summaryOf(checked, asked.language),
      findings: page.entries.map(({ group, entry }) => findingOf(checked, group, entry, asked.language)),
      ...page.rest,
    };
    return { data, text: checkText(data, asked.language) };
  },
});

/** Every entry of a report, hardest group first; what waits for the first interview comes last. */
function entriesOf({ report }: Checked): { group: ReportGroup; entry: Entry }[] {
  return [
    ...GROUPS.flatMap((group: Group) => report.groups[group].map((entry) => ({ group, entry }))),
    ...report.open.map((entry) => ({ group: "open" as const, entry })),
  ];
}

function summaryOf(
  checked: Checked & { jurisdictions: string[] },
  lang: Language,
): Omit<CheckData, "findings" | keyof typeof paged> {
  const { engine, regime, report, jurisdictions } = checked;
  const counts = Object.fromEntries(GROUPS.map((group) => [group, report.groups[group].length])) as Record<
    Group,
    number
  >;
  return {
    corpus: engine.corpus.version,
    at: regime.at,
    known: regime.known,
    jurisdictions,
    verdict: verdict(checked, lang),
    gauge: report.gauge,
    counts: { ...counts, open: report.open.length },
    forbidden: report.forbidden,
    next: report.next.map(({ provision: id, action }) => {
      const provision = provisionOf(engine, id);
      const where = `${whereFrom(engine, provision, lang)}${dagger(provision)}`;
      return { provision: id, do: provision.do[action]![lang], where, because: because(checked, id, lang, 3) };
    }),
    questions_left: [...new Set(report.open.flatMap((entry) => entry.openOn))].sort(),
    read_with: assumptions(checked, lang),
  };
}

function findingOf(
  { engine, read }: Checked,
  group: ReportGroup,
  { provision: id, outcome, openOn, from }: Entry,
  lang: Language,
): CheckData["findings"][number] {
  const provision = provisionOf(engine, id);
  const { modality, says, do: steps, evidence, source } = provision;
  const reasons = sufficientReason(engine, id, read.subject).map((one) => reasonOf(engine, one));
  return {
    provision: id,
    group,
    outcome,
    modality,
    where: `${whereFrom(engine, provision, lang)}${dagger(provision)}`,
    ...inLanguage({ says, do: steps, evidence, because: reasons, source }, lang),
    sanction: sanctionText(provision, lang),
    open_on: [...openOn],
    ...(from !== undefined && { from }),
  };
}
