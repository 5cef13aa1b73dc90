// Answers over HTTP: what a firm is asked, its answer under a pseudonym, and officers' readings. To decline there is nothing to ask for.
import type { AskedRequest, OwnAnswer, SeenReading } from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import type { Work } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/cooperation.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";
import { rowOf } from "./kept-routes.ts";

const COMMON = { tag: "Cooperation", budget: "changes", signedIn: true } as const;

export function answers(context: AppContext): Operation[] {
  return [...asked(context), ...answering(context), ...reading(context)];
}

function asked(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const common = { ...COMMON, budget: "reads", method: "get", query: LANG_QUERY, refuses: ["not-allowed"] } as const;
  return [
    operation({
      ...common,
      id: "asked",
      path: "/asked",
      summary:
        "Requests of authorities, with which systems of the organisation each concerns: seen in this request and kept nowhere",
      gives: schema.ASKED_ANSWER,
      answer: ({ c, work }) =>
        withIdentity(c, async ({ asked }) => {
          const found = await asked.list();
          if (isDenied(found)) return found;
          const systems = await asked.systems();
          if (isDenied(systems)) return systems;
          const concerns = await concernsOf(work, found.rows, systems);
          return { asked: found.rows.map((row, place) => askedOf(row, concerns[place]!, systems)) };
        }),
    }),
    operation({
      ...common,
      id: "askedRequest",
      path: "/asked/{id}",
      summary: "One request, what the register proposes to each question, the organisation's answer and who read it",
      params: ID_PARAMS,
      gives: schema.ONE_ASKED_ANSWER,
      answer: ({ c, work, params }) =>
        withIdentity(c, async ({ asked }) => {
          const found = await asked.read(params.id);
          if (isDenied(found)) return found;
          const systems = await asked.systems();
          if (isDenied(systems)) return systems;
          const [concern] = await concernsOf(work, [found], systems);
          const { answer, versions, ...row } = found;
          return {
            ...askedOf(row, concern!, systems),
            versions,
            proposals: concern!.proposals,
            ...(answer !== undefined && { answer: ownOf(answer) }),
          };
        }),
    }),
  ];
}

interface Concerned {
  outcome?: string;
  systems: { id: string; outcome: string; missing: string[] }[];
  proposals: object[];
}
type Systems = { id: string; name: string; facts: object }[];

async function concernsOf(work: Work, rows: readonly AskedRequest[], systems: Systems): Promise<Concerned[]> {
  const question = {
    requests: rows.map(({ document }) => document),
    systems: systems.map(({ id, name, facts }) => ({ id, name, facts: facts as never })),
  };
  return ((await work.ask({ name: "requestsForFirm", asked: question }, "value")) as { rows: Concerned[] }).rows;
}

function askedOf({ own, ...row }: AskedRequest, { outcome, systems }: Concerned, named: Systems): object {
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return {
    ...rowOf(row),
    ...(own !== undefined && { own: { ...rowOf(own), reads: own.reads.map(seenOf) } }),
    ...(outcome !== undefined && { outcome }),
    systems: systems
      .filter((one) => one.outcome !== "not-concerned")
      .map((one) => ({ ...one, name: names.get(one.id) ?? "" })),
  };
}

const seenOf = (reading: SeenReading): object => rowOf(reading);

const ownOf = ({ receipt, reads, ...rest }: OwnAnswer): object => ({
  ...rest,
  receipt: rowOf(receipt),
  reads: reads.map(seenOf),
});

function answering(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const common = {
    ...COMMON,
    path: "/asked/{id}/answer",
    params: ID_PARAMS,
    query: LANG_QUERY,
    gives: schema.OWN_ANSWER,
  } as const;
  return [
    operation({
      ...common,
      id: "answerRequest",
      method: "put",
      summary:
        "Answer a request, in full or in part, or anew until its deadline; by a person who is signed in, not by a key",
      body: schema.ANSWER_BODY,
      refuses: ["not-allowed"],
      answer: ({ c, params, body: { not_public: notPublic, ...rest } }) =>
        withIdentity(c, async ({ asked }) => {
          const kept = await asked.answer(params.id, { ...rest, notPublic });
          return isDenied(kept) ? kept : ownOf(kept);
        }),
    }),
    operation({
      ...common,
      id: "withdrawAnswer",
      method: "delete",
      summary: "Take the answer back, until the deadline: its key is destroyed",
      refuses: ["not-allowed"],
      answer: ({ c, params }) =>
        withIdentity(c, async ({ asked }) => {
          const kept = await asked.withdraw(params.id);
          return isDenied(kept) ? kept : ownOf(kept);
        }),
    }),
  ];
}

function reading(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const common = { ...COMMON, params: ID_PARAMS, query: LANG_QUERY, refuses: ["not-allowed"] } as const;
  return [
    operation({
      ...common,
      id: "answers",
      method: "get",
      budget: "reads",
      path: "/requests/{id}/answers",
      summary: "Answers to a request under their pseudonyms, unopened",
      gives: schema.ANSWERS_ANSWER,
      answer: ({ c, params }) =>
        withIdentity(c, async ({ answers }) => {
          const found = await answers.list(params.id);
          return isDenied(found) ? found : { answers: found.rows.map(rowOf) };
        }),
    }),
    operation({
      ...common,
      id: "readAnswers",
      method: "post",
      path: "/requests/{id}/answers/read",
      summary: "Read answers: who, why and what is written first, and shown to whoever answered",
      body: schema.READING_BODY,
      gives: schema.OPENED_ANSWER,
      answer: ({ c, params, body }) =>
        withIdentity(c, async ({ answers }) => {
          const found = await answers.open(params.id, body);
          return isDenied(found) ? found : { ...found, answers: found.answers.map(rowOf) };
        }),
    }),
    operation({
      ...common,
      id: "answerReads",
      method: "get",
      budget: "reads",
      path: "/requests/{id}/reads",
      summary: "Who of the authority read which answers and why, the last first",
      gives: schema.READS_ANSWER,
      answer: ({ c, params }) =>
        withIdentity(c, async ({ answers }) => {
          const found = await answers.reads(params.id);
          return isDenied(found) ? found : { reads: found.rows.map(rowOf) };
        }),
    }),
  ];
}
