// What other answers move: the gauge, the counts before and after, and every provision that comes, goes or changes its place.

import type { Clash, MovedLine, ReportGroup, WhatIfView } from "@yawara/answers/check";
import { WORDS } from "@yawara/engine";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Gauge } from "../../ui/gauge.tsx";
import { Legend } from "../../ui/legend.tsx";
import { NamedMark } from "../report/line.tsx";
import { useBreachWord } from "../report/use-breach-word.ts";
import { WHAT_IF_WORDS } from "./words.ts";

const STANDINGS: readonly ReportGroup[] = [
  "must",
  "ban",
  "cooperate",
  "should",
  "get",
  "open",
  "watch",
  "detail",
  "if",
  "power",
];
/** Lines shown before the rest is folded away. */
const MOST_LINES = 8;

export function WhatIfResult({ result, touched }: { result: WhatIfView | { clash: Clash }; touched: boolean }) {
  const words = useWords(WHAT_IF_WORDS);
  const language = useLanguage();
  const { list } = WORDS[language];
  if ("clash" in result)
    return (
      <div role="alert">
        <h3 className="font-bold">{words.resultTitle}</h3>
        <p className="mt-1">{words.clash(list(result.clash.names))}</p>
        {result.clash.why !== undefined && <p className="mt-1">{result.clash.why}</p>}
      </div>
    );
  const { after, came, went, moved, lapsed } = result;
  const still = came.length + went.length + moved.length === 0;
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h3 className="font-bold">{words.resultTitle}</h3>
        <Legend />
      </div>
      <Gauge counts={after.gauge} />
      <Counts result={result} />
      {!touched && <p className="text-muted">{words.untouched}</p>}
      {touched && still && <p>{words.nothingMoves}</p>}
      {lapsed.length > 0 && <p className="text-sm">{words.lapsed(list(lapsed))}</p>}
      <Lines sign="+" title={words.came(came.length)} lines={came} />
      <Lines sign="−" title={words.went(went.length)} lines={went} />
      <Lines sign="→" title={words.moved(moved.length)} lines={moved} />
    </div>
  );
}

function Counts({ result: { before, after } }: { result: WhatIfView }) {
  const words = useWords(WHAT_IF_WORDS);
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="text-muted">
          <td />
          <th scope="col" className="w-20 text-right font-normal">
            {words.before}
          </th>
          <th scope="col" className="w-20 text-right font-normal">
            {words.after}
          </th>
          <td className="w-16" />
        </tr>
      </thead>
      <tbody>
        {STANDINGS.map((standing) => {
          const [old, now] = [before.counts[standing], after.counts[standing]];
          return (
            <tr key={standing} className={`border-line border-t ${old === now ? "text-muted" : "font-bold"}`}>
              <th scope="row" className="py-1 text-left font-normal">
                {words.standing[standing]}
              </th>
              <td className="text-right">{old}</td>
              <td className="text-right">{now}</td>
              <td className="text-right">{signed(now - old)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function signed(change: number): string {
  if (change === 0) return "";
  return change > 0 ? `+${change}` : `−${-change}`;
}

function Lines({ sign, title, lines }: { sign: string; title: string; lines: MovedLine[] }) {
  const words = useWords(WHAT_IF_WORDS);
  if (lines.length === 0) return null;
  const rest = lines.slice(MOST_LINES);
  return (
    <section>
      <h4 className="font-bold">{title}</h4>
      <LineList sign={sign} lines={lines.slice(0, MOST_LINES)} />
      {rest.length > 0 && (
        <details>
          <summary className="link min-h-11 cursor-pointer content-center text-sm">{words.more(rest.length)}</summary>
          <LineList sign={sign} lines={rest} />
        </details>
      )}
    </section>
  );
}

function LineList({ sign, lines }: { sign: string; lines: MovedLine[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li
          key={line.provision}
          data-provision={line.provision}
          className="flex gap-2 border-line py-2 not-first:border-t"
        >
          <span aria-hidden="true" className="w-4 shrink-0 text-center font-bold">
            {sign}
          </span>
          <NamedMark modality={line.modality} />
          <span className="min-w-0">
            {line.says}
            <span className="block text-muted text-sm">
              {line.where}
              {!line.seen && " †"} · <Stands line={line} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where a provision stands, or from where to where it moves: whether it is broken, where that is what turns. */
function Stands({ line: { modality, from, to, breach, breachFrom } }: { line: MovedLine }) {
  const words = useWords(WHAT_IF_WORDS);
  const breachWord = useBreachWord();
  if (breachFrom !== undefined && breach !== undefined)
    return words.fromTo(breachWord(modality, breachFrom), breachWord(modality, breach));
  if (from !== undefined && to !== undefined) return words.fromTo(words.standing[from], words.standing[to]);
  const standing = words.standing[(to ?? from)!];
  return breach === undefined ? standing : `${standing} · ${breachWord(modality, breach)}`;
}
