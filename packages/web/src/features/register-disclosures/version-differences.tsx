// What differs between two versions, in plain words: each statement with what it said and what it says.
import { useLanguage, useWords } from "../../shell/language.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import type { Place } from "../register/room.tsx";
import { useDifferences } from "./disclosure-queries.ts";
import type { Difference, TextPart } from "./disclosure-types.ts";
import { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";

interface DifferencesProps {
  place: Place;
  id: string;
  from: number;
  to: number;
}

export function VersionDifferences({ place, id, from, to }: DifferencesProps) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const { data } = useDifferences(place.organisation.id, id, from, to);
  return (
    <div className="mt-6">
      <Section title={words.differences(from, to)}>
        {data === undefined && <Loading lines={3} />}
        {data?.differences.length === 0 && <p>{words.noDifference}</p>}
        <ul>
          {data?.differences.map((one) => (
            <li key={one.id} className="border-line border-b py-3">
              <OneDifference difference={one} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function OneDifference({ difference: { asks, how, before, now, tiers } }: { difference: Difference }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const language = useLanguage();
  const textOf = (part: TextPart | undefined) =>
    part === undefined || typeof part === "string" ? part : (part[language] ?? part.en ?? part.ja);
  const [was, is] = [textOf(before), textOf(now)];
  return (
    <div className="wrap-anywhere max-w-text">
      <p>
        <span className="mr-2 font-bold">{words.how[how]}</span>
        <span className="text-muted text-sm">{asks}</span>
      </p>
      <dl>
        {how !== "tier" && was !== undefined && <Said name={words.before} text={was} />}
        {is !== undefined && <Said name={words.now} text={is} />}
        {tiers !== undefined && (
          <Said name={words.tier} text={`${words.tiers[tiers.before]} → ${words.tiers[tiers.now]}`} />
        )}
      </dl>
    </div>
  );
}

function Said({ name, text }: { name: string; text: string }) {
  return (
    <div className="sm:flex sm:gap-x-4">
      <dt className="shrink-0 text-muted text-sm sm:w-36">{name}</dt>
      <dd className="min-w-0 whitespace-pre-line">{text}</dd>
    </div>
  );
}
