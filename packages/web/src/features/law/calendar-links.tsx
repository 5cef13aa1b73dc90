// The dates as a calendar: a feed of the server where there is one, else a file made in the browser.
import { useMutation } from "@tanstack/react-query";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Failed } from "../../ui/loading-states.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { today } from "../../ui/today.ts";
import { worker } from "../../worker/worker.ts";
import { monthsOn } from "./days.ts";
import { LAW_WORDS } from "./words.ts";

const MONTHS = 120;
const FEED_LINK = "link inline-flex min-h-11 items-center text-sm";

export function CalendarLinks({ jurisdictions }: { jurisdictions?: string[] }) {
  const words = useWords(LAW_WORDS);
  return (
    <div className="mt-4 print:hidden">
      <h3 className="font-bold text-sm">{words.calendar}</h3>
      <p className="text-muted text-sm">{words.calendarHelp}</p>
      <div className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        {import.meta.env.VITE_STATIC === "1" ? (
          <MadeHere {...(jurisdictions && { jurisdictions })} />
        ) : (
          <Feeds {...(jurisdictions && { jurisdictions })} />
        )}
      </div>
    </div>
  );
}

/** The server keeps these feeds up to date. */
function Feeds({ jurisdictions }: { jurisdictions?: string[] }) {
  const language = useLanguage();
  const words = useWords(LAW_WORDS);
  const query = new URLSearchParams({ lang: language, ...(jurisdictions && { regimes: jurisdictions.join(",") }) });
  const feed = (form: "ics" | "atom") => `${import.meta.env.BASE_URL}api/v1/law/calendar.${form}?${query}`;
  const subscribed = new URL(feed("ics"), globalThis.location?.href ?? "https://localhost/");
  return (
    <>
      <a
        href={`webcal://${subscribed.host}${subscribed.pathname}${subscribed.search}`}
        className={buttonClass("outlined")}
      >
        {words.calendarSubscribe}
      </a>
      <a href={feed("ics")} download="yawara-law.ics" className={FEED_LINK}>
        {words.calendarSave}
      </a>
      <a href={feed("atom")} className={FEED_LINK}>
        {words.calendarAtom}
      </a>
    </>
  );
}

function MadeHere({ jurisdictions }: { jurisdictions?: string[] }) {
  const language = useLanguage();
  const words = useWords(LAW_WORDS);
  const { mutate, isPending, isError } = useMutation({
    mutationFn: async () => {
      const from = today();
      const span = { from, to: monthsOn(from, MONTHS), known: from };
      const text = await worker().calendarFile(language, { ...span, ...(jurisdictions && { jurisdictions }) });
      saveFile("yawara-law.ics", text, "text/calendar");
    },
  });
  return (
    <>
      <Button onClick={() => mutate()} disabled={isPending}>
        {isPending ? words.making : words.calendarSave}
      </Button>
      {isError && <Failed retry={() => mutate()} />}
    </>
  );
}
