// The law itself, on a day and between two.
import { COSTS } from "../../law-workers/costs.ts";
import { languageFor } from "../language.ts";
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY, regimesIn } from "../schemas/common.ts";
import * as schema from "../schemas/law.ts";

const tag = "Law";

/** Fixed addresses stand before those with parameters. */
export function law(): Operation[] {
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
      asks: ({ query: { q, regimes, limit, at, known } }) => {
        const asked = { at, known, regimes: regimesIn(regimes) };
        return q === undefined ? { name: "lawList", asked } : { name: "search", asked: { ...asked, q, limit } };
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
      cost: COSTS.lawDiff,
      cached: true,
      asks: ({ query: { from, to, regimes } }) => ({
        name: "lawDiff",
        asked: { from, to, regimes: regimesIn(regimes) },
      }),
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
      cost: COSTS.lawDiff,
      asks: ({ body }) => ({ name: "lawDiff", asked: body }),
    }),
    feed("ics"),
    feed("atom"),
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
      asks: ({ params, query: { at, known } }) => ({ name: "instrument", asked: { ...params, at, known } }),
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
      asks: ({ params, query: { at, known } }) => ({
        name: "provision",
        asked: { provision: `${params.instrument}/${params.provision}`, at, known },
      }),
    }),
  ];
}

const FEEDS = {
  ics: { media: "text/calendar", description: "iCalendar, RFC 5545" },
  atom: { media: "application/atom+xml", description: "Atom, RFC 4287" },
};

function feed(form: "ics" | "atom"): Operation {
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
    asks: ({ query: { from, to, regimes }, c }) => ({
      name: "calendarFeed",
      asked: { form, language: languageFor(c), from, to, regimes: regimesIn(regimes) },
    }),
  });
}
