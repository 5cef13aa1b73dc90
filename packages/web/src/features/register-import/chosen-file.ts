// The file an import begins with, as it was chosen and opened.
import type { OpenedTable } from "../../worker/table-verbs.ts";

/** With the sheet that is looked at. */
export interface ChosenFile extends OpenedTable {
  name: string;
  sheet: string;
}
