// `yawara law calendar`: the days law begins or ends to bind and is reviewed, as iCalendar or as an Atom feed.

import { atom, icalendar } from "@yawara/answers/calendar";
import { readCorpus } from "@yawara/answers/node";
import { calendar, indexOf, type LawIndex, outcomeOf } from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printJson, printProblems } from "../output.ts";
import { federationsOf, namedJurisdictions } from "../regimes.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { WORDS } from "../words/index.ts";
import { today } from "./today.ts";

interface Asked {
  law: LawIndex;
  jurisdictions?: string[];
  concerns?: (provision: string) => boolean;
}

export function lawCalendar(options: Options): number {
  const asked = askedFor(options);
  if (asked === undefined) return EXIT.badInput;
  const { law, jurisdictions, concerns } = asked;
  const from = options.from ?? today();
  const to = options.to ?? inTenYears(from);
  if (from > to) throw new BadInput(WORDS[options.language].wrongOrder(from, to));
  const found = calendar(law, {
    from,
    to,
    known: options.known ?? today(),
    ...(jurisdictions && { jurisdictions }),
    ...(concerns && { concerns }),
  });
  if (options.json) printJson({ corpus: law.corpus.version, from, to, appointments: found });
  else {
    const feed = { language: options.language, today: today() };
    print(options.atom ? atom(law, found, feed) : icalendar(law, found, feed));
  }
  return EXIT.done;
}

function inTenYears(from: string): string {
  return `${Number(from.slice(0, 4)) + 10}${from.slice(4)}`.replace("-02-29", "-02-28");
}

function askedFor(options: Options): Asked | undefined {
  if (options.subject === undefined) {
    const jurisdictions = namedJurisdictions(options);
    return {
      law: indexOf(readCorpus(jurisdictions && federationsOf(jurisdictions))),
      ...(jurisdictions && { jurisdictions }),
    };
  }
  const read = readSubjectLaw(options, "law calendar", options.subject);
  if ("problems" in read) {
    printProblems(read.problems, options.language);
    return undefined;
  }
  const { engine, jurisdictions } = read;
  const concerns = (id: string) => outcomeOf(engine, id, read.read.subject) !== "does-not-apply";
  return { law: engine, jurisdictions, concerns };
}
