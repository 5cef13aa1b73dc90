// What waits on one system, at the head of its page: open work, risks, incidents, evidence, each the way to where it is seen to.
import { Link } from "@tanstack/react-router";
import type { SavedSubject } from "../../api/types.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { formatLawDay } from "../../ui/format-date.ts";
import { GLANCE_WORDS } from "./glance-words.ts";
import type { SystemGlance } from "./ledger-types.ts";
import { useGlance } from "./queries.ts";
import type { Place } from "./room.tsx";

/** What is said of one room: first what presses, then the rest. */
interface Said {
  name: string;
  presses: (string | undefined)[];
  rest: (string | undefined)[];
}

export function Glance({ place, system }: { place: Place; system: SavedSubject }) {
  const words = useWords(GLANCE_WORDS);
  const language = useLanguage();
  const { data } = useGlance(place.organisation.id, system.id);
  const { tasks, ...parts } = saidOf(data, words, (day) => formatLawDay(day, language));
  const looks = { params: { language }, className: "group block min-h-11 py-2 text-ink no-underline" };
  // The figures come into places that are kept for them: nothing below moves.
  return (
    <nav aria-label={words.title} className="mb-6 border-line border-t pt-2">
      <ul className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-4">
        <li>
          <Link to="/$language/register/tasks" search={{ system: system.id }} {...looks}>
            <Figures said={tasks} />
          </Link>
        </li>
        {(["risks", "incidents", "evidence"] as const).map((part) => (
          <li key={part}>
            <Link to="/$language/register/system" search={{ id: system.id, part }} {...looks}>
              <Figures said={parts[part]} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Figures({ said: { name, presses, rest } }: { said: Said }) {
  const given = (texts: Said["rest"]) => texts.filter((text) => text !== undefined);
  return (
    <>
      <span className="block text-accent text-sm underline underline-offset-4 group-hover:decoration-2">{name}</span>
      <span className="flex min-h-7 flex-wrap gap-x-3">
        {given(presses).map((text) => (
          <span key={text} className="font-bold">
            {text}
          </span>
        ))}
        {given(rest).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </span>
    </>
  );
}

function saidOf(
  found: SystemGlance | undefined,
  words: (typeof GLANCE_WORDS)["en"],
  dayOf: (day: string) => string,
): Record<keyof SystemGlance, Said> {
  const said = (room: keyof SystemGlance, presses: Said["presses"], rest: Said["rest"]): Said => ({
    name: words.names[room],
    presses,
    rest: found === undefined || [...presses, ...rest].some((text) => text !== undefined) ? rest : [words.none],
  });
  const { tasks, risks, incidents, evidence } = found ?? NOTHING;
  const isLate = tasks.overdue > 0 || tasks.next === undefined;
  return {
    tasks: said(
      "tasks",
      [words.overdue(tasks.overdue)],
      [words.open(tasks.open), isLate ? undefined : words.next(dayOf(tasks.next!))],
    ),
    risks: said("risks", [words.above(risks.above), words.without(risks.without)], [words.risks(risks.open)]),
    incidents: said("incidents", [words.confirmed(incidents.confirmed), words.possible(incidents.possible)], []),
    evidence: said("evidence", [words.expired(evidence.expired)], [words.held(evidence.held)]),
  };
}

/** Before it has been told. */
const NOTHING: SystemGlance = {
  tasks: { open: 0, overdue: 0 },
  risks: { open: 0, above: 0, without: 0 },
  incidents: { possible: 0, confirmed: 0 },
  evidence: { held: 0, expired: 0 },
};
