// How a call stands, in words: until when, since when, and what is due next.
import { WORDS as ENGINE_WORDS, type SupportKind, type Text } from "@yawara/engine";
import { inBoth } from "../words/index.ts";
import type { Call } from "./call.ts";
import { SUPPORT_WORDS } from "./words.ts";

/** The state of a call and its next deadline; of a tax nobody opens or closes a call. */
export function callText(call: Call, kind: SupportKind): Text {
  return inBoth((language) => {
    const { day, parts } = ENGINE_WORDS[language];
    const words = SUPPORT_WORDS[language];
    const { until, opens, since, deadline } = call;
    const stated = kind === "tax" ? { ...words.call, ...words.taxCall } : words.call;
    const said = stated[call.state]({
      until: until && day(until),
      opens: opens && day(opens),
      since: since && day(since),
    });
    const sooner = deadline !== undefined && (deadline.day !== until || deadline.what !== undefined);
    return sooner ? parts([said, words.deadline(day(deadline.day), deadline.what?.[language])]) : said;
  });
}
