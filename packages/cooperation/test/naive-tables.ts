// The control: a threshold on each cell and nothing else, no noise, no second look; what the attacker must be able to take apart.
import type { ProtectedTable, Publication } from "@yawara/cooperation";

export function naiveTables({ answers, tables, categories }: Publication): ProtectedTable[] {
  return tables.map((table) => {
    const [one, two] = table.by as [string, string];
    const cells = [...categories[one]!, null].flatMap((first) =>
      [...categories[two]!, null].map((second) => {
        const members = answers.filter(
          ({ values, notPublic }) =>
            (first === null || String(values[one]) === first) &&
            (second === null || String(values[two]) === second) &&
            (table.amount === undefined || !notPublic?.includes(table.amount)),
        );
        const at = [first, second];
        if (members.length < 10) return { at };
        const sum = members.reduce((total, { values }) => total + Number(values[table.amount!]), 0);
        return { at, value: table.amount === undefined ? members.length : sum };
      }),
    );
    return { ...table, addsUp: true, cells };
  });
}
