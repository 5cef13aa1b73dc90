// Finds things in a report that is shown: by words, and by force; with how many there are.
import { MODALITIES, type Modality } from "@yawara/engine";
import { type Forces, forcesOf } from "../law/forces.ts";
import type { GroupView, ReportView } from "./check-view.ts";
import type { ReportGroup } from "./figures.ts";
import type { FindingLine } from "./finding-line.ts";

export interface ReportFilter {
  text: string;
  /** All forces where none is chosen. */
  forces: Modality[];
}

/** A group of findings, or what waits for an answer to the first questions. */
export interface Shelf extends Omit<GroupView, "group"> {
  id: ReportGroup;
  /** How many there are of it, whatever is looked for. */
  all: number;
}

/** Everything a report found by group, as far as it is looked for. */
interface Shelves {
  shelves: Shelf[];
  count: number;
  all: number;
  /** The forces there are in the whole report, hard to soft. */
  forces: Modality[];
}

export function isFiltering({ text, forces }: ReportFilter): boolean {
  return text.trim() !== "" || forces.length > 0;
}

/** The findings by group; what is undecided stands before what is only to be watched. */
export function shelvesOf(
  report: ReportView,
  undecided: { name: string; note: string },
  filter: ReportFilter,
): Shelves {
  const whole = allShelves(report, undecided);
  const shelves = isFiltering(filter) ? whole.map((shelf) => filtered(shelf, filter)) : whole;
  const lines = whole.flatMap(({ sections }) => sections.flatMap((section) => section.lines));
  const present: Forces = forcesOf(lines);
  return {
    shelves,
    count: shelves.reduce((sum, { count }) => sum + count, 0),
    all: lines.length,
    forces: MODALITIES.filter((one) => one in present),
  };
}

function allShelves({ groups, open }: ReportView, undecided: { name: string; note: string }): Shelf[] {
  const shelves = groups.map(({ group, ...view }): Shelf => ({ id: group, all: view.count, ...view }));
  if (open.length === 0) return shelves;
  const before = shelves.findIndex(({ id }) => id === "watch");
  const waiting = { count: open.length, certain: 0, all: open.length, sections: [{ lines: open }] };
  return shelves.toSpliced(before, 0, { id: "open", ...undecided, ...waiting });
}

function filtered(shelf: Shelf, filter: ReportFilter): Shelf {
  const sections = shelf.sections
    .map(({ lines, ...section }) => ({ ...section, lines: lines.filter((line) => matches(line, filter)) }))
    .filter(({ lines }) => lines.length > 0);
  return { ...shelf, sections, count: sections.reduce((sum, { lines }) => sum + lines.length, 0) };
}

/** Every word typed has to stand in what the finding says, where it is from, or its id. */
function matches({ modality, says, where, provision }: FindingLine, { text, forces }: ReportFilter): boolean {
  if (forces.length > 0 && !forces.includes(modality)) return false;
  const within = folded(`${says} ${where} ${provision}`);
  return folded(text)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
