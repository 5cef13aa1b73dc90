// What authorities and courts decided of a provision: the first few in sight, the others folded.
import { WORDS as ANSWERS } from "@yawara/answers";
import type { ProvisionView } from "@yawara/answers/law";
import { useWords } from "../../shell/language.ts";
import { Fold } from "../../ui/fold.tsx";
import { PROVISION_WORDS } from "./provision-words.ts";

type Examples = NonNullable<ProvisionView["examples"]>;

const IN_SIGHT = 3;

export function DecidedExamples({ of }: { of: Examples }) {
  const { otherExamples } = useWords(PROVISION_WORDS);
  const others = of.slice(IN_SIGHT);
  return (
    <>
      <List of={of.slice(0, IN_SIGHT)} />
      {others.length > 0 && (
        <Fold summary={<span className="link">{otherExamples(others.length)}</span>} className="print:hidden">
          <List of={others} />
        </Fold>
      )}
    </>
  );
}

function List({ of }: { of: Examples }) {
  const { decisions } = useWords(ANSWERS);
  return (
    <ul className="space-y-3">
      {of.map(({ id, what, decision, because, by, in: place, source }) => (
        <li key={id}>
          <p>{what}</p>
          <p>
            <span className="font-semibold">{decisions[decision]}</span>: {because}
          </p>
          <p className="text-muted text-sm">
            {by} ·{" "}
            <a href={source.url} rel="noreferrer" className="link">
              {place}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
