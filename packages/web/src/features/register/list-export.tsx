// Takes a list of the register out as it is narrowed down: Excel, CSV or JSON, with what could be run as a formula written as text.
import type { Field, Value, Values } from "@yawara/tables";
import { isRefused, type Refused } from "../../api/client.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import type { saveFile } from "../../ui/save-file.ts";
import { SaveMenu } from "../../ui/save-menu.tsx";
import type { TableFileKind } from "../../worker/table-verbs.ts";
import { worker } from "../../worker/worker.ts";
import { EXPORT_WORDS } from "./export-words.ts";

const KINDS = ["workbook", "csv", "json"] as const satisfies readonly TableFileKind[];

/** A column of a file, with what it says of a row. */
export interface ExportColumn<Row> extends Pick<Field, "id" | "label" | "type" | "choices"> {
  of: (row: Row) => Value | undefined;
}

interface ListExportProps<Row> extends Pick<FilesMenuProps, "others"> {
  /** The file's name. */
  title: string;
  columns: readonly ExportColumn<Row>[];
  /** All rows the filter lets through, each under its id. */
  gather: () => Promise<readonly (readonly [id: string, row: Row])[] | Refused>;
}

export function ListExport<Row>({ title, columns, gather, others }: ListExportProps<Row>) {
  const language = useLanguage();
  const make = async (kind: TableFileKind) => {
    const rows = await gather();
    if (isRefused(rows)) throw new Error(rows.refused);
    const records = new Map(rows.map(([id, row]) => [id, valuesOf(row, columns)]));
    const fields = columns.map(({ of: _, ...field }): Field => field);
    return worker().listTable(kind, title, records, fields, language);
  };
  return <FilesMenu make={make} {...(others && { others })} />;
}

type Made = { name: string; content: Parameters<typeof saveFile>[1] };

/** A file that one list alone can be saved as, beside those of all. */
export interface OtherFile {
  name: string;
  note: string;
  make: () => Promise<Made>;
}

interface FilesMenuProps {
  make: (kind: TableFileKind) => Promise<Made>;
  others?: Readonly<Record<string, OtherFile>>;
}

/** The menu every list has, at its head. */
export function FilesMenu({ make, others = {} }: FilesMenuProps) {
  const words = useWords(EXPORT_WORDS);
  return (
    <div className="print:hidden">
      <SaveMenu
        label={words.save}
        look="outlined"
        kinds={[...KINDS, ...Object.keys(others)]}
        words={{ ...words, kinds: { ...words.kinds, ...others } }}
        make={(kind) => others[kind]?.make() ?? make(kind as TableFileKind)}
      />
    </div>
  );
}

function valuesOf<Row>(row: Row, columns: readonly ExportColumn<Row>[]): Values {
  const said = columns.map(({ id, of }) => [id, of(row)] as const);
  return Object.fromEntries(said.filter((one): one is [string, Value] => one[1] !== undefined));
}
