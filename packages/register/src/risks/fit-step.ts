// Values of risks as they are kept: steps of likelihood and impact, days, choices, cells of the matrix.
import { isDay } from "@yawara/engine";
import { type Problem, problem } from "../problems.ts";

/** A step from 1 to 5, as the database takes it. */
export function fitStep(field: string, step: unknown): string | null | Problem {
  if (step === null) return null;
  return Number.isInteger(step) && (step as number) >= 1 && (step as number) <= 5
    ? String(step)
    : problem("invalid", { field });
}

/** A day, `2026-11-30`. */
export const fitDay = (field: string, text: string | null): string | null | Problem =>
  text === null || isDay(text) ? text : problem("invalid", { field });

/** One of a closed list, which cannot be emptied. */
export const fitChoice = (field: string, choices: readonly string[], text: string | null): string | Problem =>
  choices.find((one) => one === text) ?? problem("invalid", { field: `${field} (${choices.join(", ")})` });

const CELL = /^[1-5]-[1-5]$/;

/** Cells of the matrix as an array of the database, each once. */
export function fitCells(cells: unknown): string | Problem {
  const given = Array.isArray(cells) ? [...new Set(cells as string[])] : [""];
  return given.every((cell) => CELL.test(cell))
    ? `{${given.sort().join(",")}}`
    : problem("invalid", { field: "acceptable" });
}
