// An attacker on published tables: he knows the rules, who answered, his own answer and those of a coalition; not the key.
import { type Edition, FEWEST_FIRMS, type Respondent, type Solver, type TableSpec } from "@yawara/cooperation";
import { chance, type Population } from "./small-populations.ts";

export interface Found {
  what: "amount" | "count";
  firms: string[];
  coalition: string[];
}

/** How counts are made, which he knows: noise up to so much, and whether firms of a group count once. */
export interface Counting {
  noise: number;
  groupsOnce: boolean;
}

/** Everybody he singles out, with coalitions of one, two and three drawn by chance and one of the three that know most. */
export function attack(
  population: Population,
  editions: readonly Edition[],
  counting: Counting,
  solver: Solver,
  seed: number,
): Found[] {
  const random = chance(seed);
  const now = editions.at(-1)!.answers;
  const drawn = [1, 2, 3].map((size) =>
    Array.from({ length: size }, () => now[Math.floor(random() * now.length)]!.firm),
  );
  const coalitions = [...drawn, insiders(population, now)].map((firms) => withTheirGroups(firms, now));
  return coalitions.flatMap((coalition) => [
    ...amounts(editions, coalition, solver),
    ...counts(population, editions, coalition, counting, solver),
  ]);
}

const isIn = ({ values }: Respondent, { by }: TableSpec, at: readonly (string | null)[]) =>
  by.every((question, i) => at[i] === null || String(values[question]) === at[i]);

/** The members of the smallest cell that holds somebody else: all of them but the largest, three at most. */
function insiders({ tables, categories }: Population, now: readonly Respondent[]): string[] {
  const table = tables.at(-1)!;
  const cells = categories[table.by[0]!]!.flatMap((one) =>
    categories[table.by[1]!]!.map((two) => now.filter((firm) => isIn(firm, table, [one, two]))),
  ).filter((cell) => cell.length > 1);
  const smallest = cells.sort((a, b) => a.length - b.length)[0] ?? now;
  return [...smallest]
    .sort((a, b) => Number(b.values.spent) - Number(a.values.spent))
    .slice(1, 4)
    .map(({ firm }) => firm);
}

function withTheirGroups(firms: readonly string[], now: readonly Respondent[]): Set<string> {
  const groups = new Set(now.flatMap(({ firm, group }) => (firms.includes(firm) ? (group ?? []) : [])));
  return new Set([
    ...firms,
    ...now.flatMap(({ firm, group }) => (group !== undefined && groups.has(group) ? [firm] : [])),
  ]);
}

/** An answer with its amount, in the editions where it stood so. */
interface Version {
  answer: Respondent;
  editions: Set<number>;
}

/** Bounds of single firms' amounts from all sums of all editions: one unknown a firm, and one more where it was corrected. */
function amounts(editions: readonly Edition[], coalition: ReadonlySet<string>, solver: Solver): Found[] {
  const versions = new Map<string, Version>();
  editions.forEach(({ answers }, edition) => {
    for (const answer of answers) {
      if (answer.notPublic?.includes("spent")) continue;
      const key = `${answer.firm} ${answer.values.spent}`;
      if (versions.has(key)) versions.get(key)!.editions.add(edition);
      else versions.set(key, { answer, editions: new Set([edition]) });
    }
  });
  const unknown = [...versions.values()];
  const amount = ({ answer }: Version) => Number(answer.values.spent);
  const scale = unknown.reduce((sum, one) => sum + amount(one), 0) / unknown.length || 1;
  const isKnown = (one: Version) => coalition.has(one.answer.firm);
  const rows = editions.flatMap(({ tables }, edition) =>
    tables.flatMap((table) =>
      table.cells.flatMap(({ at, value }) => {
        if (table.amount === undefined || value === undefined) return [];
        const terms = unknown.flatMap((one, i) =>
          one.editions.has(edition) && isIn(one.answer, table, at) ? [[i, 1] as const] : [],
        );
        return [{ terms, least: value / scale, most: value / scale }];
      }),
    ),
  );
  if (rows.length === 0) return [];
  const open = solver({
    least: unknown.map((one) => (isKnown(one) ? amount(one) / scale : 0)),
    most: unknown.map((one) => (isKnown(one) ? amount(one) / scale : Number.POSITIVE_INFINITY)),
    cost: unknown.map(() => 0),
    rows,
  });
  const bound = (i: number, sign: 1 | -1) => {
    open.cost(i, sign);
    const found = open.minimise();
    open.cost(i, 0);
    if (found === "infeasible") throw new Error("the published sums contradict the answers");
    return found === "unbounded" ? Number.POSITIVE_INFINITY : found[i]! * scale;
  };
  const found = targets(unknown, isKnown).flatMap((i): Found[] => {
    const value = amount(unknown[i]!);
    const near = 0.1 * value;
    const [least, most] = [bound(i, 1), bound(i, -1)];
    const isNear = value === 0 ? most < 1e-4 : most <= value + near * 0.999 || least >= value - near * 0.999;
    return isNear ? [{ what: "amount", firms: [unknown[i]!.answer.firm], coalition: [...coalition] }] : [];
  });
  open.close();
  return found;
}

/** Whom to try: those with the fewest beside them whose amounts are not known, and the largest. */
function targets(unknown: readonly Version[], isKnown: (one: Version) => boolean): number[] {
  const alike = ({ answer: { values }, editions }: Version) =>
    `${values.region} ${values.sector} ${values.incident} ${[...editions]}`;
  const beside = new Map<string, number>();
  for (const one of unknown) if (!isKnown(one)) beside.set(alike(one), (beside.get(alike(one)) ?? 0) + 1);
  const free = [...unknown.keys()].filter((i) => !isKnown(unknown[i]!));
  const bySize = free.toSorted(
    (a, b) => Number(unknown[b]!.answer.values.spent) - Number(unknown[a]!.answer.values.spent),
  );
  const lonely = bySize.toSorted((a, b) => beside.get(alike(unknown[a]!))! - beside.get(alike(unknown[b]!))!);
  return [...new Set([...lonely.slice(0, 5), ...bySize.slice(0, 2)])];
}

/** Withheld counts, and who came between editions, in whole numbers: is a number of others certain to be one? */
function counts(
  population: Population,
  editions: readonly Edition[],
  coalition: ReadonlySet<string>,
  counting: Counting,
  solver: Solver,
): Found[] {
  const { categories } = population;
  const spans = editions.length === 1 ? [[0]] : [[0], [1], [0, 1]];
  const places = categories.region!.flatMap((region) =>
    categories.sector!.flatMap((sector) =>
      categories.incident!.flatMap((incident) => spans.map((span) => ({ values: { region, sector, incident }, span }))),
    ),
  );
  const { noise } = counting;
  const repeated = !counting.groupsOnce
    ? 0
    : Math.max(
        ...editions.map(
          ({ answers }) => answers.length - new Set(answers.map((one) => one.group ?? `f ${one.firm}`)).size,
        ),
      );
  const spanOf = (firm: string) =>
    editions.flatMap(({ answers }, i) => (answers.some((one) => one.firm === firm) ? [i] : []));
  const known = (place: (typeof places)[number]) =>
    editions
      .at(-1)!
      .answers.filter(
        (one) =>
          coalition.has(one.firm) &&
          String(spanOf(one.firm)) === String(place.span) &&
          Object.entries(place.values).every(([question, value]) => String(one.values[question]) === value),
      ).length;
  const own = places.map(known);
  const over = (table: TableSpec, at: readonly (string | null)[], edition: number) =>
    places.flatMap((place, i) =>
      place.span.includes(edition) && isIn({ firm: "", values: place.values }, table, at) ? [i] : [],
    );
  const rows = editions.flatMap(({ tables }, edition) =>
    tables.flatMap((table) =>
      table.amount !== undefined
        ? []
        : table.cells.flatMap(({ at, value }) =>
            value === undefined
              ? []
              : [
                  {
                    terms: over(table, at, edition).map((i) => [i, 1] as const),
                    least: Math.max(FEWEST_FIRMS, value - noise),
                    most: value + noise + repeated,
                  },
                ],
          ),
    ),
  );
  const program = { least: own, most: own.map(() => 1000), cost: own.map(() => 0), rows };
  const [smooth, exact] = [solver(program), solver({ ...program, whole: true })];
  const last = editions.length - 1;
  const found = editions[last]!.tables.flatMap((table) =>
    table.amount !== undefined
      ? []
      : table.cells.flatMap(({ at, value }): Found[] => {
          const whole = over(table, at, last);
          const parts = [
            ...(value === undefined ? [whole] : []),
            ...(last > 0 ? [whole.filter((i) => places[i]!.span.length === 1)] : []),
          ];
          return parts.flatMap((part): Found[] => {
            const others = part.reduce((sum, i) => sum - own[i]!, 0);
            const extreme = (open: typeof smooth, sign: 1 | -1) => {
              for (const i of part) open.cost(i, sign);
              const values = open.minimise();
              for (const i of part) open.cost(i, 0);
              if (typeof values === "string") throw new Error(`the published counts contradict the answers: ${values}`);
              return part.reduce((sum, i) => sum + values[i]!, others);
            };
            const near = (open: typeof smooth) => extreme(open, 1) > 0.001 && extreme(open, -1) < 2.999;
            if (!near(smooth)) return [];
            if (Math.round(extreme(exact, 1)) !== 1 || Math.round(extreme(exact, -1)) !== 1) return [];
            return [{ what: "count", firms: [JSON.stringify([table.id, ...at])], coalition: [...coalition] }];
          });
        }),
  );
  smooth.close();
  exact.close();
  return found;
}
