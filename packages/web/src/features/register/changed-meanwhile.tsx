// Somebody saved a system while a field of it was being changed: what differs of it, fact by fact too.
import type { SavedSubject } from "../../api/types.ts";
import { useNames } from "../../api/use-names.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { formatLawDay, formatMoment } from "../../ui/format-date.ts";
import { ConflictChoice, type Difference } from "./conflict-choice.tsx";
import { FIELDS, fieldLabel, fieldText, isDayField } from "./field-text.ts";
import { usePeople, useUnits } from "./queries.ts";
import type { Place } from "./room.tsx";
import { differingFacts } from "./same-facts.ts";
import { SYSTEM_WORDS } from "./system-words.ts";
import { useFactWords } from "./use-fact-words.ts";
import type { FieldName } from "./use-system-change.ts";

interface MeanwhileProps {
  place: Place;
  /** As it was when the change began, and as it is now. */
  base: SavedSubject;
  now: SavedSubject;
  mine: { field: FieldName | "name"; value: string };
  onTheirs: () => void;
  onMine: () => void;
}

export function ChangedMeanwhile({ place, base, now, mine, onTheirs, onMine }: MeanwhileProps) {
  const words = useWords(SYSTEM_WORDS);
  const language = useLanguage();
  const nameOf = useNames(place.me, place.organisation);
  const differences = useDifferences(base, now);
  const text = useMineText(place, mine);
  return (
    <ConflictChoice
      about={words.conflictBy(now.revision, nameOf(now.updated_by), formatMoment(now.updated_at, language))}
      differences={differences}
      onTheirs={onTheirs}
      onMine={onMine}
    >
      <p className="wrap-anywhere mt-2">
        {words.yours}
        {words.colon}
        {fieldLabel(mine.field, language)} <b>{text ?? words.notGiven}</b>
      </p>
    </ConflictChoice>
  );
}

/** What differs between two revisions, field by field and fact by fact. */
function useDifferences(base: SavedSubject, now: SavedSubject): Difference[] {
  const language = useLanguage();
  const fields = (["name", ...FIELDS] as const).flatMap((field) => {
    const [from, to] = [fieldText(base, field, language), fieldText(now, field, language)];
    return from === to ? [] : [{ name: fieldLabel(field, language), from, to }];
  });
  const facts = differingFacts(base.facts, now.facts);
  const said = useFactWords(
    facts.flatMap((fact) => [
      { fact, value: base.facts[fact] },
      { fact, value: now.facts[fact] },
    ]),
  );
  const answers = facts.map((fact, i) => ({
    name: said?.[2 * i]?.name ?? fact,
    from: said?.[2 * i]?.text,
    to: said?.[2 * i + 1]?.text,
  }));
  return [...fields, ...answers];
}

function useMineText({ organisation }: Place, { field, value }: MeanwhileProps["mine"]): string | undefined {
  const language = useLanguage();
  const { data: units } = useUnits(organisation.id);
  const { data: people } = usePeople(organisation.id);
  if (value === "") return undefined;
  if (isDayField(field)) return formatLawDay(value, language);
  if (field === "unit") return units?.units.find(({ id }) => id === value)?.name;
  if (field === "owner" || field === "reviewer") return people?.people.find(({ id }) => id === value)?.name;
  return value;
}
