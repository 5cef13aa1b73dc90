// Reads figures of a cell: whole numbers by the engine's one gate, fractions beside it, with the unit of the column's head.
import { type NumberFact, type NumberProblem, readWholeNumber } from "@yawara/engine";
import { type Cell, shownCell } from "../cell.ts";
import type { Field } from "../field.ts";

/** A whole number from 0 up: yen of money. The head's unit (百万円) is taken for a figure that has none of its own. */
export function readWhole(cell: Cell, field: Field, unit?: string): number | NumberProblem {
  return readWholeNumber(withUnit(figures(cell), unit), factOf(field));
}

/** A number that may have a fraction and be below zero. What a whole number may not say (約, 以上, k), it may not either. */
export function readFraction(cell: Cell, field: Field, unit?: string): number | NumberProblem {
  if (typeof cell === "number" && unit === undefined) return cell;
  const text = figures(cell);
  const whole = readWholeNumber(withUnit(text, unit), factOf(field));
  if (typeof whole === "number") return whole;
  const { sign, size } = SIGNED.exec(text.normalize("NFKC").trim())?.groups ?? {};
  const plain = size === undefined ? undefined : decimalOf(size);
  return plain === undefined || unit !== undefined ? whole : sign === undefined ? plain : -plain;
}

/** A number of a cell without an exponent, which no person writes; text as it is. */
function figures(cell: Cell): string {
  if (typeof cell !== "number" || !/e/i.test(String(cell))) return shownCell(cell);
  return Number.isInteger(cell) ? BigInt(cell).toString() : cell.toFixed(20).replace(/0+$/, "");
}

const BARE = /^[\s\d０-９,，.．_]+$/;

function withUnit(text: string, unit: string | undefined): string {
  return unit !== undefined && BARE.test(text) ? `${text.trim()}${unit}` : text;
}

function factOf({ type, unit }: Field): NumberFact {
  return { type: type === "money" ? "money" : "integer", unit };
}

/** ▲ stands for below zero in Japanese accounts; so do brackets, which are left out here as they also stand for remarks. */
const SIGNED = /^(?<sign>[-−▲△])?\s*(?<size>[\d,.]+(?:e[+-]?\d+)?)\s*%?$/i;

function decimalOf(written: string): number | undefined {
  const isPlain = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(written) || /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written);
  return isPlain ? Number(written.replaceAll(",", "")) : undefined;
}

const SCALED =
  /^(?:千|万|百万|千万|億|十億|百億|兆)?(?:円|人|名|件)$|^(?:千|万|百万|億)$|^(?:thousand|million|billion)(?: (?:yen|jpy|people))?$|^(?:yen|jpy)$/i;

/** The unit a head names in brackets, where it is one that figures are counted in: 売上高(百万円), Capital (million yen). */
export function unitOfHead(head: string): string | undefined {
  const inside = /[(（[［]\s*(?:単位|unit)?\s*[:：]?\s*([^()（）[\]［］]+?)\s*[)）\]］]\s*$/i.exec(head)?.[1];
  return inside !== undefined && SCALED.test(inside) ? inside : undefined;
}
