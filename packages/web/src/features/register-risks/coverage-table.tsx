// The coverage map: kinds of risk by domain, and of each how many systems stand how; on a phone each kind reads as a sentence.

import { Link } from "@tanstack/react-router";
import { RISK_WORDS, STANDINGS, type Standing, worstOf } from "@yawara/answers/risks";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf } from "../../shell/use-place.ts";
import { type RisksPlace, systemsOf } from "./risk-place.ts";
import type { Coverage, Library, Subdomain } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

interface Kind {
  kind: Subdomain;
  worst: Standing | undefined;
  counts: ReadonlyMap<Standing | "not_looked_at", { systems: number; firm: boolean }>;
}

/** Of each kind of risk what the map says of it. */
function kindOf(coverage: Coverage, kind: Subdomain): Kind {
  const cells = coverage.cells.filter(({ subdomain }) => subdomain === kind.id);
  const looked = cells.reduce((sum, { systems }) => sum + systems, 0);
  return {
    kind,
    worst: worstOf(cells.map(({ standing }) => standing)),
    counts: new Map<Standing | "not_looked_at", { systems: number; firm: boolean }>([
      ...cells.map(({ standing, systems, firm }) => [standing, { systems, firm }] as const),
      ["not_looked_at", { systems: coverage.systems - looked, firm: false }],
    ]),
  };
}

const COLUMNS = [...STANDINGS, "not_looked_at"] as const;

interface MapProps {
  place: RisksPlace;
  coverage: Coverage;
  library: Library;
}

export function CoverageMap(props: MapProps) {
  return (
    <>
      <Wide {...props} />
      <Narrow {...props} />
    </>
  );
}

function useStandingName(): (standing: Standing | "not_looked_at") => string {
  const words = useWords(RISK_WORDS);
  return (standing) => (standing === "not_looked_at" ? words.notLookedAt : words.standing[standing]);
}

function Wide({ place, coverage, library }: MapProps) {
  const words = useWords(RISKS_WORDS);
  const nameOf = useStandingName();
  return (
    <div className="hidden overflow-x-auto md:block">
      <table className="w-full text-left text-sm">
        <caption className="sr-only">{words.coverage}</caption>
        <thead>
          <tr className="border-line border-b align-bottom">
            <th scope="col" className="py-2 pr-4">
              {words.kind}
            </th>
            {COLUMNS.map((standing) => (
              <th key={standing} scope="col" className="min-w-20 py-2 pr-4 text-right">
                {nameOf(standing)}
              </th>
            ))}
          </tr>
        </thead>
        {library.domains.map((domain) => (
          <tbody key={domain.id}>
            <tr className="bg-sunken">
              <th scope="rowgroup" colSpan={COLUMNS.length + 1} className="px-2 py-1">
                {domain.number} {domain.name}
              </th>
            </tr>
            {library.risks
              .filter((kind) => kind.domain === domain.id)
              .map((kind) => kindOf(coverage, kind))
              .map((one) => (
                <tr key={one.kind.id} className="border-line border-b">
                  <th scope="row" className="max-w-96 py-1 pr-4 font-normal" title={one.kind.says}>
                    {one.kind.number} {one.kind.name}
                  </th>
                  {COLUMNS.map((standing) => (
                    <td
                      key={standing}
                      className={`py-0 pr-4 text-right tabular-nums ${standing === one.worst ? "font-bold" : ""}`}
                    >
                      <Count place={place} one={one} standing={standing} />
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** How many systems, as a way to what is behind; nothing where there are none. */
function Count({ place, one, standing }: { place: RisksPlace; one: Kind; standing: Standing | "not_looked_at" }) {
  const words = useWords(RISKS_WORDS);
  const count = one.counts.get(standing);
  if (count === undefined || (count.systems === 0 && !count.firm)) return <span className="text-muted">–</span>;
  return (
    <ToCell place={place} one={one} standing={standing} isNamed>
      {count.systems}
      {count.firm && <span aria-hidden="true"> +</span>}
      {count.firm && <span className="sr-only">{words.firmToo}</span>}
    </ToCell>
  );
}

function ToCell({
  place,
  one: { kind },
  standing,
  isNamed = false,
  children,
}: {
  place: RisksPlace;
  one: Kind;
  standing: Standing | "not_looked_at";
  /** Whether the standing is said for whoever hears the page: elsewhere it can be read. */
  isNamed?: boolean;
  children: ReactNode;
}) {
  const words = useWords(RISKS_WORDS);
  const language = useLanguage();
  const nameOf = useStandingName();
  return (
    <Link
      to="/$language/register/risks"
      params={{ language }}
      search={searchOf({ ...systemsOf(place), subdomain: kind.id, cell: standing })}
      resetScroll={false}
      hash="list"
      className="link inline-flex min-h-11 min-w-11 items-center justify-end"
    >
      <span className="sr-only">{words.opens(kind.name, isNamed ? nameOf(standing) : undefined)}</span>
      {children}
    </Link>
  );
}

function Narrow({ place, coverage, library }: MapProps) {
  const words = useWords(RISKS_WORDS);
  const nameOf = useStandingName();
  return (
    <div className="space-y-4 md:hidden">
      {library.domains.map((domain) => (
        <section key={domain.id}>
          <h3 className="bg-sunken px-2 py-1 font-bold text-sm">
            {domain.number} {domain.name}
          </h3>
          <ul>
            {library.risks
              .filter((kind) => kind.domain === domain.id)
              .map((kind) => kindOf(coverage, kind))
              .map((one) => (
                <li key={one.kind.id} className="border-line border-b py-2">
                  <p>
                    {one.kind.number} {one.kind.name}
                  </p>
                  <p className="flex flex-wrap gap-x-4 text-sm">
                    {COLUMNS.filter(
                      (standing) => (one.counts.get(standing)?.systems ?? 0) > 0 || one.counts.get(standing)?.firm,
                    ).map((standing) => (
                      <ToCell key={standing} place={place} one={one} standing={standing}>
                        {nameOf(standing)} {one.counts.get(standing)!.systems}
                        {one.counts.get(standing)!.firm && ` (${words.firmToo})`}
                      </ToCell>
                    ))}
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
