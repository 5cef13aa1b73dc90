// Which column is which field: proposed by names, confirmed by a person, remembered for the next file with the same heads.
import type { Text } from "@yawara/engine";
import { describe, expect, it } from "vitest";
import {
  type Cell,
  changedMapping,
  type Field,
  findTable,
  type KeptMapping,
  keptMapping,
  type Mapping,
  namesOfFields,
  proposeMapping,
  readRows,
  type Table,
  tableProblemLine,
} from "../src/index.ts";

const text = (en: string, ja: string): Text => ({ en, ja });
const FIELDS: Field[] = [
  { id: "name", label: text("Name", "名称"), type: "text", required: true, synonyms: ["システム名", "AI system"] },
  { id: "owner", label: text("Owner", "責任者"), type: "reference", to: "person" },
  { id: "firm.capital", label: text("Capital", "資本金"), type: "money" },
  { id: "reviewed", label: text("Next review", "次回点検日"), type: "day" },
];

function tableOf(...rows: Cell[][]): Table {
  const table = findTable({ name: "", rows, merges: [], hidden: [] }, namesOfFields(FIELDS));
  if ("problem" in table) throw new Error(JSON.stringify(table.problem));
  return table;
}
const shown = ({ columns }: Mapping) =>
  columns.map(({ column, field, by }) => `${column.letters} ${field ?? "-"} ${by ?? "-"}`);
const mapped = (table: Table, kept: KeptMapping = {}) => proposeMapping(table, FIELDS, kept);

describe("a mapping", () => {
  it("is proposed by our id column, ids of fields, labels in either language, and synonyms", () => {
    const mapping = mapped(
      tableOf(["yawara:id", "システム名", "OWNER", "firm.capital", "次回点検日", "備考"], ["a", "b", "c", 1, "d", "e"]),
    );
    expect(shown(mapping)).toEqual([
      "A #id id-column",
      "B name synonym",
      "C owner id",
      "D firm.capital id",
      "E reviewed label",
      "F - -",
    ]);
    expect(mapping.unread.map(({ head }) => head)).toEqual(["備考"]);
    expect(mapping.missing).toEqual([]);
  });

  it("knows a head with a remark in brackets, and one of two rows by its lower part", () => {
    const table = tableOf(["名称(必須)", "資本金(百万円)"], ["x", 300]);
    expect(shown(mapped(table))).toEqual(["A name label", "B firm.capital label"]);
    expect(readRows(table, mapped(table), FIELDS)[0]!.values).toEqual({ name: "x", "firm.capital": 300_000_000 });
  });

  it("marks what is only near to a name, so that a person looks at it", () => {
    expect(shown(mapped(tableOf(["Name", "Ownr"], ["x", "y"])))).toEqual(["A name id", "B owner near"]);
  });

  it("gives a field to one column, the first of the surest kind, and says what is left", () => {
    const mapping = mapped(tableOf(["システム名", "名称", "名称"], ["x", "y", "z"]));
    expect(shown(mapping)).toEqual(["A - -", "B name label", "C - -"]);
    expect(mapping.unread.map(({ letters }) => letters)).toEqual(["A", "C"]);
    expect(mapping.missing).toEqual(["owner", "firm.capital", "reviewed"]);
  });

  it("is changed by a person, kept as a value, and holds for the next file with the same heads", () => {
    const table = tableOf(["名称", "名称", "担当"], ["x", "y", "z"]);
    const changed = changedMapping(mapped(table), table, FIELDS, { 名称: null, "名称 (2)": "name", 担当: "owner" });
    expect(shown(changed)).toEqual(["A - -", "B name remembered", "C owner remembered"]);
    const kept = JSON.parse(JSON.stringify(keptMapping(changed))) as KeptMapping;
    expect(kept).toEqual({ 名称: null, "名称 (2)": "name", 担当: "owner" });
    const next = tableOf(["台帳"], ["担当", "名称", "名称", "資本金"], ["1", "2", "3", 4]);
    expect(shown(mapped(next, kept))).toEqual([
      "A owner remembered",
      "B - -",
      "C name remembered",
      "D firm.capital label",
    ]);
  });

  it("takes no other column for the one with our id, whoever asks for it", () => {
    expect(shown(mapped(tableOf(["番号", "名称"], ["1", "x"]), { 番号: "#id" }))).toEqual(["A - -", "B name label"]);
  });

  it("that names a field there is no more is proposed anew", () => {
    expect(shown(mapped(tableOf(["名称", "担当"], ["x", "y"]), { 名称: "title_of_old", 担当: "gone" }))).toEqual([
      "A name label",
      "B - -",
    ]);
  });
});

describe("rows that are read", () => {
  it("tell what cannot be read with sheet, row and column, and drop nothing in silence", () => {
    const table = { ...tableOf(["名称", "資本金", undefined], ["x", "約3億円", "手書きの注"]), sheet: "台帳" };
    const [row] = readRows(table, mapped(table), FIELDS);
    expect(row!.problems.map((one) => tableProblemLine(one, "ja"))).toEqual([
      "台帳!B2:資本金:「約3億円」の「約」は読み飛ばせません。「約」を付けずに数を書いてください",
      "台帳!C2:「手書きの注」が、見出しのない列にあります",
    ]);
  });
});
