// A section of the draft: each item with what is asked, what is said, what is still to be written, and what it rests on.
import type { ItemView, SectionView } from "@yawara/answers/disclose";
import { useContext, useId } from "react";
import { useWords } from "../../shell/language.ts";
import { Fold } from "../../ui/fold.tsx";
import { EditContext } from "./edit-context.ts";
import { PassageLine } from "./passage.tsx";
import { DISCLOSE_PAGE_WORDS } from "./words.ts";

export function DocumentSection({ section: { title, intro, items } }: { section: SectionView }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8 break-inside-avoid-page">
      <h3 id={id} className="break-after-avoid font-bold text-xl">
        {title}
      </h3>
      {intro !== undefined && <p className="mt-1 max-w-text">{intro}</p>}
      {items.map((item) => (
        <Item key={item.id} item={item} />
      ))}
    </section>
  );
}

function Item({ item }: { item: ItemView }) {
  const words = useWords(DISCLOSE_PAGE_WORDS);
  const { ref, asks, passages, provisions, steps } = item;
  const said = passages.flatMap((one) => one.grounds);
  const all = [...new Set([...said, ...provisions.map(({ text }) => text)])];
  // Where the document is kept in the register, each statement says below it what it rests on.
  const isSaidBelow = useContext(EditContext).beside !== undefined;
  const grounds = isSaidBelow ? all.filter((one) => !said.includes(one)) : all;
  const hasGap = passages.some(({ state }) => state === "gap");
  return (
    <div className="break-inside-avoid border-line border-t py-4">
      <p className="max-w-text">
        {ref !== undefined && <span className="mr-3 font-bold">{ref}</span>}
        {asks}
      </p>
      <ul className="mt-2 space-y-2">
        {passages.map((passage) => (
          <li key={passage.id}>
            <PassageLine passage={passage} asks={asks} />
          </li>
        ))}
      </ul>
      {(grounds.length > 0 || (hasGap && steps.length > 0)) && (
        <Fold
          className="text-sm print:hidden"
          summary={<span className="link">{hasGap && steps.length > 0 ? words.steps : words.grounds}</span>}
        >
          <dl className="max-w-text">
            {hasGap && steps.length > 0 && <Lines name={words.steps} lines={steps} />}
            {grounds.length > 0 && <Lines name={words.grounds} lines={grounds} />}
          </dl>
        </Fold>
      )}
    </div>
  );
}

function Lines({ name, lines }: { name: string; lines: readonly string[] }) {
  return (
    <div className="py-1 sm:flex sm:gap-x-4">
      <dt className="shrink-0 text-muted sm:w-36">{name}</dt>
      <dd className="min-w-0">
        {lines.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </dd>
    </div>
  );
}
