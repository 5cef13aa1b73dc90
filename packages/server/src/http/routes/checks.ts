// What the law was found to say of the systems of a ledger: all of them in figures, one of them with what became of it.
import { isProblems, type Problems, type RawFacts, readOneDay } from "@yawara/answers";
import { FORCES, type SinceAnswer } from "@yawara/answers/kept";
import type { SystemCheck } from "@yawara/register";
import { checkedBy } from "../../checks/checked-by.ts";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import type { Work } from "../reply.ts";
import * as schema from "../schemas/checks.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";

const COMMON = { tag: "Ledger", budget: "reads", signedIn: true } as const;

export function checks(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...COMMON,
      id: "checks",
      method: "get",
      path: "/checks",
      summary: "How many systems stand how, and how far checking them again has come",
      query: schema.CHECKS_QUERY,
      gives: schema.CHECKS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, query }) =>
        withIdentity(c, async ({ checks }) => {
          const since =
            query.changed_since === undefined ? undefined : readOneDay(query.changed_since, "changed_since");
          if (typeof since === "object") return since;
          const found = await checks.summary(checkedBy(context.store), since);
          if (isDenied(found)) return found;
          const { run, forces, ...figures } = found;
          return {
            ...figures,
            forces: Object.fromEntries(FORCES.map((force) => [force, forces[force] ?? 0])),
            ...(run !== undefined && {
              run: {
                total: run.total,
                done: run.done,
                started_at: run.startedAt,
                ...(run.finishedAt !== undefined && { finished_at: run.finishedAt }),
              },
            }),
          };
        }),
    }),
    operation({
      ...COMMON,
      budget: "questions",
      id: "subjectSince",
      method: "get",
      path: "/subjects/{id}/since",
      summary:
        "What changed for a system since the law was last found to say otherwise, each difference with its cause",
      params: ID_PARAMS,
      query: LANG_QUERY,
      gives: schema.SINCE_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, params, work }) =>
        withIdentity(c, async ({ checks, subjects }) => {
          const found = await checks.of(params.id, checkedBy(context.store));
          if (isDenied(found)) return found;
          const said = { ...checkLineOf(found), ...basisOf(found) };
          if (found.earlier === undefined || found.state !== "current") return said;
          const system = await subjects.read(params.id);
          if (isDenied(system)) return system;
          const since = await sinceOf(work, found.earlier, system);
          return isProblems(since) ? said : { ...said, ...since };
        }),
    }),
  ];
}

/** What became of the check before, by the facts as they are now. */
async function sinceOf(
  { ask }: Work,
  earlier: NonNullable<SystemCheck["earlier"]>,
  { facts, at, regimes }: { facts: object; at?: string; regimes?: string[] },
): Promise<SinceAnswer | Problems> {
  const { engine: _, ...kept } = earlier;
  const asked = { facts: facts as RawFacts, at, regimes, earlier: { ...kept, facts: kept.facts as RawFacts } };
  return (await ask({ name: "sinceKept", asked }, "value")) as SinceAnswer | Problems;
}

/** A kept check as a line of the ledger has it. */
export function checkLineOf({
  state,
  figures,
  changedAt,
}: Pick<SystemCheck, "state" | "figures" | "changedAt">): object {
  return { state, ...(figures && { figures }), ...(changedAt && { changed_at: changedAt }) };
}

function basisOf({ corpus, known, at, jurisdictions, until, checkedAt }: SystemCheck): object {
  return {
    ...(corpus !== undefined && { corpus, known, at, jurisdictions, checked_at: checkedAt }),
    ...(until !== undefined && { until }),
  };
}
