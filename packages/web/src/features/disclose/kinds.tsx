// The documents to choose from: those that fit the system first, each with why; what is made only where asked for stands apart.
import { Link } from "@tanstack/react-router";
import type { DisclosureKind, KindFit } from "@yawara/answers/disclose";
import { groundText } from "@yawara/answers/disclose";
import { WORDS } from "@yawara/engine";
import { useId } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf, usePlace } from "../../shell/use-place.ts";
import { DISCLOSE_PARAMETERS } from "./disclose-place.ts";
import { DISCLOSE_PAGE_WORDS } from "./words.ts";

const FITTING: readonly KindFit[] = ["due", "coming", "open", "fits"];

export function Kinds({ kinds, chosen }: { kinds: readonly DisclosureKind[]; chosen: string | undefined }) {
  const words = useWords(DISCLOSE_PAGE_WORDS);
  const groups = [
    { title: words.fits, kinds: kinds.filter(({ fit }) => FITTING.includes(fit)) },
    { title: words.others, kinds: kinds.filter(({ fit }) => fit === "other") },
    { title: words.notMade, kinds: kinds.filter(({ fit }) => fit === "not-due") },
  ];
  return groups.map(({ title, kinds: these }) =>
    these.length === 0 ? null : <KindGroup key={title} title={title} kinds={these} chosen={chosen} />,
  );
}

interface GroupProps {
  title: string;
  kinds: readonly DisclosureKind[];
  chosen: string | undefined;
}

function KindGroup({ title, kinds, chosen }: GroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="font-bold text-xl">
        {title}
      </h2>
      <ul className="mt-2">
        {kinds.map((kind) => (
          <li key={kind.kind} className="border-line border-t py-3">
            <KindItem kind={kind} isChosen={kind.kind === chosen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function KindItem({
  kind: { kind, title, about, fit, why, rests_on: grounds },
  isChosen,
}: {
  kind: DisclosureKind;
  isChosen: boolean;
}) {
  const language = useLanguage();
  const { example } = usePlace(DISCLOSE_PARAMETERS);
  const { list } = WORDS[language];
  // Of a provision the reason names it already.
  const facts = grounds.filter((basis) => "fact" in basis).map((basis) => groundText(basis, language));
  return (
    <>
      {fit === "not-due" ? (
        <p className="font-bold">{title[language]}</p>
      ) : (
        <Link
          to="/$language/disclose"
          params={{ language }}
          search={searchOf({ example, kind })}
          aria-current={isChosen ? "true" : undefined}
          className="link inline-flex min-h-11 items-center font-bold aria-[current=true]:no-underline"
        >
          {title[language]}
        </Link>
      )}
      <p className="max-w-text">{about[language]}</p>
      <p className="mt-1 max-w-text text-muted text-sm">
        {why[language]}
        {facts.length > 0 && ` ${list(facts)}`}
      </p>
    </>
  );
}
