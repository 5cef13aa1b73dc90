// What an inventory would add: things, links, and what of the file does not carry over; a thing that only shares its name is a question.
import { useWords } from "../../shell/language.ts";
import { Choose } from "../../ui/choose.tsx";
import { Fold } from "../../ui/fold.tsx";
import { ASSET_WORDS } from "../register/asset-words.ts";
import type { Answers, ShownAsset, ShownInventory } from "./inventory-plan.ts";
import { INVENTORY_WORDS } from "./inventory-words.ts";

interface Props {
  plan: ShownInventory;
  answers: Answers;
  onAnswer: (ref: string, is: string) => void;
}

export function InventoryPreview({ plan, answers, onAnswer }: Props) {
  const words = useWords(INVENTORY_WORDS);
  const countOf = (outcome: ShownAsset["outcome"]) => plan.assets.filter((asset) => asset.outcome === outcome).length;
  return (
    <>
      <p>{words.format(plan.format)}</p>
      <p role="status" className="font-bold">
        {words.counts(countOf("create"), countOf("update"), countOf("unchanged"))}
      </p>
      <ul className="max-w-4xl">
        {plan.assets.map((asset) => (
          <Thing key={asset.ref} asset={asset} answer={answers[asset.ref]} onAnswer={(is) => onAnswer(asset.ref, is)} />
        ))}
      </ul>
      <Links plan={plan} />
      <LeftBehind places={plan.left_behind} />
    </>
  );
}

interface ThingProps {
  asset: ShownAsset;
  answer: string | undefined;
  onAnswer: (is: string) => void;
}

function Thing({ asset: { kind, name, version, outcome, changes = [], candidates }, answer, onAnswer }: ThingProps) {
  const words = useWords(INVENTORY_WORDS);
  const { kinds } = useWords(ASSET_WORDS);
  const line = [name, version].filter(Boolean).join(" ");
  return (
    <li className="border-line border-b py-2 first:border-t">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className="min-w-24 font-bold">{words.outcomes[outcome]}</span>
        <span className="wrap-anywhere min-w-0 flex-1 basis-56">{line}</span>
        <span className="text-muted text-sm">{kinds[kind]}</span>
      </p>
      {changes.length > 0 && (
        <p className="text-muted text-sm">
          {words.filledIn(words.list(changes.map(({ field }) => words.fields[field] ?? field)))}
        </p>
      )}
      {candidates !== undefined && (
        <Choose
          className="mt-2 max-w-text"
          label={words.which(name)}
          value={answer}
          empty={words.open}
          options={[
            ...candidates.map(
              (one) => [one.id, words.isSame([one.name, one.version].filter(Boolean).join(" "))] as const,
            ),
            ["new", words.isNew] as const,
          ]}
          onChange={(is) => onAnswer(is ?? "")}
        />
      )}
    </li>
  );
}

function Links({ plan: { assets, links } }: { plan: ShownInventory }) {
  const words = useWords(INVENTORY_WORDS);
  const names = new Map(assets.map(({ ref, name }) => [ref, name]));
  const shown = links.filter(({ outcome }) => outcome !== "unchanged");
  if (shown.length === 0) return null;
  return (
    <Fold
      summary={<span className="link">{words.links(shown.filter(({ outcome }) => outcome === "create").length)}</span>}
    >
      <ul className="list-disc pl-6 text-sm">
        {shown.map(({ from, to, outcome }) => {
          const line = words.linkLine(names.get(from) ?? from, names.get(to) ?? to);
          return (
            <li key={`${from} ${to}`} className="wrap-anywhere">
              {outcome === "circle" ? words.circle(line) : line}
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}

function LeftBehind({ places }: { places: ShownInventory["left_behind"] }) {
  const words = useWords(INVENTORY_WORDS);
  if (places.length === 0) return <p className="text-muted">{words.leftNone}</p>;
  return (
    <Fold summary={<span className="link">{words.left(places.length)}</span>}>
      <ul className="list-disc pl-6 text-sm">
        {places.map(({ path, count }) => (
          <li key={path} className="wrap-anywhere">
            <code>{words.times(path, count)}</code>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
