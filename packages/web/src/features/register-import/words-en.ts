// English words of the import and export of the ledger.
import { LOCALES } from "@yawara/engine";

const many = (count: number, one: string, more: string) =>
  `${count.toLocaleString(LOCALES.en)} ${count === 1 ? one : more}`;
const rows = (count: number) => many(count, "row", "rows");

export const en = {
  notYours: (role: string) => `As ${role} you may export the ledger, but not import into it. An owner or editor can.`,

  fileTitle: "1. The file",
  fileAbout:
    "Excel (.xlsx) or CSV, as it is: titles above the table, heads of two rows, Japanese-era dates and full-width figures are read. The file itself stays in this browser; only the rows you import are sent.",
  choose: "Choose a file",
  another: "Choose another file",
  dropHere: "or drop it here",
  reading: "Reading…",
  tooLarge: "The file is larger than 50 MB and was not read. Split it, or delete sheets that are not needed.",
  notRead: (name: string) => `“${name}” cannot be read`,
  opened: (name: string, encoding?: string) => (encoding === undefined ? name : `${name} (${encoding})`),
  sheet: "Sheet",
  template: "No list yet? Begin with an empty table that has the heads and lists to pick from.",
  templateButton: "Save an empty table (Excel)",
  templateName: "AI ledger template",

  columnsTitle: "2. What each column is",
  columnsAbout: (rowCount: number, columns: number) =>
    `${rows(rowCount)}, ${many(columns, "column", "columns")}. What you choose is used again for the next file with these heads.`,
  above: (lines: string) => `Passed over above the table: ${lines}`,
  column: "Column",
  firsts: "First values",
  readAs: "Read as",
  noHead: (letters: string) => `Column ${letters} (no name)`,
  empty: "empty",
  ownId: "our ID: matches rows with systems already here",
  notReadAs: "not read",
  marks: {
    remembered: "remembered from last time",
    near: "only near to this name: please confirm",
    chosen: "chosen by you",
  },
  confirm: "Confirm",
  confirmNamed: (head: string, field: string) => `Confirm that “${head}” is “${field}”`,
  change: "Change",
  changeNamed: (head: string) => `Change what “${head}” is read as`,
  search: "Search for a field",
  searchHint: "by its name in English or Japanese",
  leaveOut: "Do not read this column",
  noField: "No field has these words in its name.",
  moreFields: (count: number) => `${many(count, "more field fits", "more fields fit")}; type more of its name.`,
  takenBy: (letters: string) => `now column ${letters}`,
  confirmFirst: (count: number) =>
    `${many(count, "column is", "columns are")} only near to a field's name. Confirm or change ${count === 1 ? "it" : "them"} before you go on.`,
  nameMissing: "No column is read as the name of the system: rows that are not here yet cannot be created.",
  nothingRead: "No column is read. Choose what at least one of them is.",

  optionsTitle: "3. How to import",
  mode: "Rows whose system is here already (by our ID)",
  modes: {
    update: "Update: the system takes the values of the file.",
    skip: "Skip: the system stays as it is; only new rows are created.",
    stop: "Stop: if there is one such row, nothing at all is imported.",
  },
  blank: "Blank cells",
  blanks: {
    keep: "Keep: a blank cell leaves the value as it was.",
    clear: "Clear: a blank cell takes the value away.",
  },
  whole: "All or nothing: one row with an error stops the whole import. Otherwise the other rows are imported.",
  preview: "See what would happen",
  asking: "Looking at every row…",

  previewTitle: "4. What would happen",
  nothingDone: "Nothing has been changed yet.",
  outcomes: { create: "new", update: "changed", unchanged: "unchanged", error: "error" },
  all: "all",
  filter: "Rows shown",
  stops:
    "Nothing would be imported: errors stop the whole import as you chose. Mend the file, or choose otherwise above.",
  leftOut: (count: number) => `${many(count, "row has an error and is", "rows have errors and are")} left out.`,
  onlyWrong: (count: number) =>
    `Nothing can be imported yet: ${many(count, "row has an error", "rows have errors")}, and no other row would change anything.`,
  nothingToDo: "There is nothing to import: no row is new, and none changes anything.",
  place: (sheet: string, number: number) => (sheet === "" ? `Row ${number}` : `${sheet}, row ${number}`),
  arrow: "becomes",
  none: "(nothing)",
  more: (count: number) => `Show ${rows(count)} more`,
  noneOf: "No row is of this kind.",
  unknownTitle: "Not in the ledger yet",
  unknownAbout:
    "The file names these units and people, and the ledger does not know them. Add them here, or mend the file; the rows are then looked at again.",
  unit: "unit",
  person: "person",
  inRows: (numbers: string) => `rows ${numbers}`,
  nameOf: (key: string) => `Name of ${key}`,
  add: { unit: "Add the unit", person: "Add the person" },
  addNamed: { unit: (key: string) => `Add the unit ${key}`, person: (key: string) => `Add the person ${key}` },
  added: (name: string) => `${name} is in the ledger now.`,
  apply: (count: number) => `Import ${rows(count)}`,
  applying: "Importing…",

  doneTitle: "Imported",
  done: (create: number, update: number) =>
    `${many(create, "system", "systems")} created, ${many(update, "system", "systems")} changed.`,
  wasLeftOut: (count: number) => `${many(count, "row had an error and was", "rows had errors and were")} left out.`,
  doneNothing: "Nothing was imported: meanwhile the ledger has changed. Look at the preview again.",
  undo: "Undo the import",
  undone: (count: number) => `Undone: ${many(count, "system is", "systems are")} as before.`,
  undoneKept: (count: number) =>
    `${many(count, "system was", "systems were")} changed by somebody since and left alone.`,
  sentences: (said: readonly string[]) => said.join(" "),
  addedStay: "Units and people you added stay.",

  exportTitle: "Take the ledger out",
  exportAbout:
    "Excel and CSV come back unchanged, in whichever language they were saved: each row carries its ID, each choice its code.",
  exportName: "AI ledger",
};

export type ImportWords = typeof en;
