// The law itself, on a day and between two.
import { instrument, lawDiff, lawList, provision } from "@yawara/answers";
import { calendarFeed } from "@yawara/answers/calendar";
import { search } from "@yawara/answers/search";
import { languageOf } from "../language.ts";
import { type Operation, operation } from "../operation.ts";
import type { Room } from "../room.ts";
import { LANG_QUERY, regimesIn } from "../schemas/common.ts";
import * as schema from "../schemas/law.ts";

const tag = "Law";

/** Fixed addresses stand before those with parameters. */
export function law(room: Room): Operation[] {
  const { store } = room;
  return [
    operation({
      id: "law",
      method: "get",
      path: "/law",
      summary: "The instruments with their status on a day; with q, those found and their provisions",
      tag,
      query: schema.LIST_QUERY,
      gives: schema.LIST_ANSWER,
      budget: "reads",
      cached: true,
      answer: ({ query: { q, regimes, limit, at, known } }) => {
        const asked = { at, known, regimes: regimesIn(regimes) };
        return q === undefined ? lawList(store, asked) : search(store, { ...asked, q, limit });
      },
    }),
    operation({
      id: "lawDiff",
      method: "get",
      path: "/law/diff",
      summary: "What came, went or changed between two days",
      tag,
      query: schema.DIFF_QUERY,
      gives: schema.DIFF_ANSWER,
      budget: "reads",
      cost: 10,
      cached: true,
      answer: ({ query: { from, to, regimes } }) => lawDiff(store, { from, to, regimes: regimesIn(regimes) }),
    }),
    operation({
      id: "lawDiffForSubject",
      method: "post",
      path: "/law/diff",
      summary: "What came, went or changed between two days and concerns a subject",
      tag,
      query: LANG_QUERY,
      body: schema.DIFF_BODY,
      gives: schema.DIFF_ANSWER,
      budget: "questions",
      cost: 10,
      answer: ({ body }) => lawDiff(store, body),
    }),
    feed(room, "ics"),
    feed(room, "atom"),
    operation({
      id: "instrument",
      method: "get",
      path: "/law/{instrument}",
      summary: "One instrument: its life and its provisions",
      tag,
      params: schema.INSTRUMENT_PARAMS,
      query: schema.CLOCKS_QUERY,
      gives: schema.INSTRUMENT_ANSWER,
      budget: "reads",
      cached: true,
      answer: ({ params, query: { at, known } }) => instrument(store, { ...params, at, known }),
    }),
    operation({
      id: "provision",
      method: "get",
      path: "/law/{instrument}/{provision}",
      summary: "One provision",
      tag,
      params: schema.PROVISION_PARAMS,
      query: schema.CLOCKS_QUERY,
      gives: schema.PROVISION_ANSWER,
      budget: "reads",
      cached: true,
      answer: ({ params, query: { at, known } }) =>
        provision(store, { provision: `${params.instrument}/${params.provision}`, at, known }),
    }),
  ];
}

const FEEDS = {
  ics: { media: "text/calendar", description: "iCalendar, RFC 5545" },
  atom: { media: "application/atom+xml", description: "Atom, RFC 4287" },
};

function feed({ store }: Room, form: "ics" | "atom"): Operation {
  return operation({
    id: form === "ics" ? "calendarIcs" : "calendarAtom",
    method: "get",
    path: `/law/calendar.${form}`,
    summary: "The days on which law begins or ends to bind and is reviewed",
    tag,
    query: schema.CALENDAR_QUERY,
    gives: FEEDS[form],
    budget: "reads",
    cached: true,
    answer: ({ query: { from, to, regimes, lang }, c }) => {
      const language = languageOf(lang, c.req.header("accept-language"));
      return calendarFeed(store, { form, language, from, to, regimes: regimesIn(regimes) });
    },
  });
}
