// English words of tables: what is wrong with a file, a sheet, a cell, a row.
import { LOCALES } from "@yawara/engine";

/** What can be wrong with a table. */
export const TABLE_PROBLEM_CODES = [
  "archive-not-excel",
  "card-head-open",
  "cell-error",
  "cell-too-long",
  "choice-both-ways",
  "choice-of-several",
  "choice-unknown",
  "csv-quote",
  "file-not-table",
  "formula-not-calculated",
  "head-missing",
  "id-twice",
  "id-unknown",
  "inventory-unknown",
  "inventory-version",
  "json-broken",
  "not-an-email",
  "not-yes-or-no",
  "record-exists",
  "reference-unknown",
  "required-cleared",
  "required-missing",
  "sheet-too-long",
  "sheet-too-many-cells",
  "sheet-too-wide",
  "sheet-unknown",
  "table-too-large",
  "text-unfit",
  "value-without-column",
  "workbook-binary",
  "workbook-broken",
  "workbook-entities",
  "workbook-many-parts",
  "workbook-old",
  "workbook-part-size",
  "workbook-part-twice",
  "workbook-password",
  "workbook-path",
  "workbook-unpacks-too-large",
] as const;
export type TableProblemCode = (typeof TABLE_PROBLEM_CODES)[number];

const count = (figure: string | undefined) => Number(figure).toLocaleString(LOCALES.en);
const megabytes = (bytes: string | undefined) => `${count(String(Math.round(Number(bytes) / 1_000_000)))} MB`;
const answers = (a: Record<string, string>) =>
  a.suggestion === undefined ? ` Answers: ${a.choices}` : ` Did you mean “${a.suggestion}”?`;

export const en = {
  problem: {
    "archive-not-excel": () =>
      "this is a zip archive, but no Excel workbook; unpack it, or save the table as .xlsx or CSV",
    "card-head-open": () => "the head of the model card (---) is never closed",
    "cell-error": (a) => `${a.label} has the error ${a.value} of Excel instead of a value`,
    "cell-too-long": (a) => `a cell has more than ${count(a.limit)} characters`,
    "choice-both-ways": (a) => `${a.label}: “${a.choice}” is said both to hold and not to hold`,
    "choice-of-several": (a) => `${a.label}: “${a.choice}” can mean several answers; write the code: ${a.choices}`,
    "choice-unknown": (a) => `${a.label} has no answer “${a.choice}”.${answers(a)}`,
    "csv-quote": () => 'a quotation mark (") that opens here is never closed, so the rows cannot be told apart',
    "file-not-table": () => "this is neither an Excel workbook (.xlsx) nor a CSV file",
    "formula-not-calculated": (a) =>
      `${a.label} has a formula that was never calculated; open the file in Excel and save it again`,
    "head-missing": () => "no row with the names of columns was found",
    "id-twice": (a) => `the ID ${a.id} is in this file more than once (rows ${a.rows})`,
    "id-unknown": (a) => `there is no record with the ID ${a.id}; leave the ID blank for a new record`,
    "inventory-unknown": () => "this is neither a bill of materials (CycloneDX or SPDX as JSON) nor a model card",
    "inventory-version": (a) => `this is ${a.format} ${a.version}; read are ${a.versions}`,
    "json-broken": () => "this is not valid JSON",
    "not-an-email": (a) => `${a.label}: “${a.value}” is not an e-mail address`,
    "not-yes-or-no": (a) => `${a.label}: “${a.value}” is neither yes nor no; write yes or no, ○ or ×`,
    "record-exists": (a) => `a record with the ID ${a.id} exists already; choose to update it or to skip it`,
    "reference-unknown": (a) => `${a.label}: nobody and nothing is known as “${a.value}”`,
    "required-cleared": (a) => `${a.label} cannot be left blank`,
    "required-missing": (a) => `${a.label} is needed for a new record`,
    "sheet-too-long": (a) => `the sheet has ${count(a.rows)} rows; at most ${count(a.limit)} are read`,
    "sheet-too-many-cells": (a) => `the sheet has more than ${count(a.limit)} cells`,
    "sheet-too-wide": (a) => `the sheet has ${count(a.columns)} columns; at most ${count(a.limit)} are read`,
    "sheet-unknown": (a) => `there is no sheet “${a.sheet}”; the file has: ${a.sheets}`,
    "text-unfit": (a) => `${a.label} is too long, or has characters that cannot be kept`,
    "table-too-large": (a) => `the file has ${megabytes(a.size)}; at most ${megabytes(a.limit)} are read`,
    "value-without-column": (a) => `“${a.value}” stands beside the table, in a column without a name`,
    "workbook-binary": () => "this is a binary workbook (.xlsb); save it as .xlsx",
    "workbook-broken": () => "the workbook is damaged and cannot be read; open it in Excel and save it again",
    "workbook-entities": (a) =>
      `${a.part} in the workbook declares a document type, which Excel never writes; the file is not read`,
    "workbook-many-parts": (a) => `the workbook has more than ${count(a.limit)} parts`,
    "workbook-old": () => "this is a workbook of Excel 97–2003 (.xls); save it as .xlsx",
    "workbook-part-size": (a) => `${a.part} in the workbook is not as large as the file says; the file is not read`,
    "workbook-part-twice": (a) => `${a.part} is in the workbook twice; the file is not read`,
    "workbook-password": () => "the workbook is protected by a password; save it without one",
    "workbook-path": (a) =>
      `the workbook has a part with the path “${a.part}”, which leads elsewhere; the file is not read`,
    "workbook-unpacks-too-large": (a) =>
      `unpacked, the workbook is larger than ${megabytes(a.limit)}; the file is not read`,
  } satisfies Record<TableProblemCode, (args: Record<string, string>) => string>,
  /** Heads of the ledger's columns. */
  ledger: {
    name: "Name of the system",
    code: "Number",
    unit: "Unit",
    owner: "Owner",
    reviewer: "Reviewer",
    next_review: "Next review",
    confirmed_on: "Last confirmed",
    note: "Note",
  },
  row: (number: number) => `row ${number}`,
  yes: "yes",
  no: "no",
};

export type TableWords = typeof en;
