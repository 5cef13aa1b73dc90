// What was said of a system, saving by saving: by whom, when, from where, each fact in the reader's words.
import type { SavedSubject } from "../../api/types.ts";
import { useNames } from "../../api/use-names.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Fold } from "../../ui/fold.tsx";
import { formatMoment } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import type { FactSaid } from "./ledger-types.ts";
import { useFactsSaid } from "./queries.ts";
import type { Place } from "./room.tsx";
import { SYSTEM_WORDS } from "./system-words.ts";
import { useFactWords } from "./use-fact-words.ts";

/** More in one saving are folded away. */
const FEW = 5;

/** A fact as it was said, with what was said of it before. */
interface SaidAfter extends FactSaid {
  before: unknown;
}

export function FactsHistory({ place, system }: { place: Place; system: SavedSubject }) {
  const words = useWords(SYSTEM_WORDS);
  const { data } = useFactsSaid(place.organisation.id, system.id);
  const savings = Map.groupBy(data === undefined ? [] : withBefore(data.said), ({ revision }) => revision);
  return (
    <Section title={words.said}>
      {data === undefined && <Loading lines={3} />}
      {data?.said.length === 0 && <p className="text-muted">{words.saidNone}</p>}
      <ol className="space-y-3">
        {[...savings.values()].map((said) => (
          <Saving key={said[0]!.revision} place={place} said={said} />
        ))}
      </ol>
    </Section>
  );
}

/** What is listed the newest first: before it stands what comes next of the same fact. */
function withBefore(said: readonly FactSaid[]): SaidAfter[] {
  return said.map((one, i) => ({ ...one, before: said.slice(i + 1).find(({ fact }) => fact === one.fact)?.value }));
}

function Saving({ place, said }: { place: Place; said: readonly SaidAfter[] }) {
  const words = useWords(SYSTEM_WORDS);
  const language = useLanguage();
  const nameOf = useNames(place.me, place.organisation);
  const [{ revision, by, on, source }] = said as [SaidAfter];
  return (
    <li className="border-line border-l-2 pl-4">
      <p className="font-bold text-sm">{words.saidHead(revision, nameOf(by), formatMoment(on, language))}</p>
      {source !== undefined && <p className="wrap-anywhere text-sm">{words.source(source)}</p>}
      {said.length > FEW ? (
        <Fold summary={words.answers(said.length)} summaryClassName="link w-fit">
          <Facts said={said} />
        </Fold>
      ) : (
        <Facts said={said} />
      )}
    </li>
  );
}

function Facts({ said }: { said: readonly SaidAfter[] }) {
  const words = useWords(SYSTEM_WORDS);
  const named = useFactWords(
    said.flatMap(({ fact, value, before }) => [
      { fact, value },
      { fact, value: before },
    ]),
  );
  if (named === undefined) return <Loading lines={2} />;
  return (
    <ul>
      {said.map(({ fact }, i) => {
        const { name, text: now = words.takenBack } = named[2 * i]!;
        const before = named[2 * i + 1]!.text;
        return (
          <li key={fact} className="wrap-anywhere">
            <span className="text-muted">
              {name}
              {words.colon}
            </span>
            {before === undefined ? now : words.fromTo(before, now)}
          </li>
        );
      })}
    </ul>
  );
}
