// What the worker answers about a plan: the plan with what was said of its steps, and its files.
import { type InLanguage, inLanguage } from "@yawara/answers";
import { type Checked, type Clash, checkSubject, clashOf, titleOf } from "@yawara/answers/check";
import { type Plan, type PlanStates, planMarkdown, planSheets, planWith } from "@yawara/answers/plan";
import { LANGUAGES, type Text } from "@yawara/engine";
import { fileName, type MadeFile } from "./report-files.ts";
import type { Asked } from "./request.ts";
import { readAsked, regimesRefused } from "./subject-request.ts";

/** A plan in one language. */
export type PlanView = InLanguage<Plan>;

const PLAN_FILES = ["ledger", "markdown", "calendar", "json"] as const;
export type PlanFile = (typeof PLAN_FILES)[number];

const EXTENSION: Record<PlanFile, string> = { ledger: "xlsx", markdown: "md", calendar: "ics", json: "json" };

async function decided(asked: Asked, name: Text | undefined): Promise<{ checked: Checked } | { clash: Clash }> {
  const { engine, jurisdictions, subject, problems } = await readAsked(asked);
  const broken = problems.find(({ code }) => code === "contradiction" || code === "not-askable");
  const { at, known, language } = asked;
  if (broken !== undefined) return { clash: clashOf(engine, broken.args, language) };
  return { checked: checkSubject(engine, { at, known, jurisdictions }, { subject, ...(name && { name }) }) };
}

export const planVerbs = {
  /** The plan of a subject; where its answers cannot be so together, which and why. */
  async plan(
    asked: Asked,
    states: PlanStates,
    name?: Text,
  ): Promise<{ plan: PlanView } | { clash: Clash } | { refused: string }> {
    const refused = await regimesRefused(asked);
    if (refused !== undefined) return { refused };
    const found = await decided(asked, name);
    return "clash" in found ? found : { plan: inLanguage(planWith(found.checked, states), asked.language) };
  },

  /** A file of the plan. JSON has both languages in it, and what was said of the steps to be given again. */
  async planFile(kind: PlanFile, asked: Asked, states: PlanStates, name?: Text): Promise<MadeFile> {
    if (kind === "json") for (const language of LANGUAGES) await readAsked({ ...asked, language });
    const found = await decided(asked, name);
    if ("clash" in found) throw new Error("answers that cannot be so together have no plan");
    const { language } = asked;
    const plan = planWith(found.checked, states);
    const file = fileName(titleOf(found.checked, language), EXTENSION[kind]);
    switch (kind) {
      case "ledger": {
        const { ledgerFile } = await import("./ledger-file.ts");
        return { name: file, content: await ledgerFile(planSheets(plan, language)) };
      }
      case "calendar": {
        const { planCalendar } = await import("@yawara/answers/plan-calendar");
        return {
          name: file,
          content: new Blob([planCalendar(plan, language, asked.known)], { type: "text/calendar" }),
        };
      }
      case "markdown":
        return { name: file, content: new Blob([`${planMarkdown(plan, language)}\n`], { type: "text/markdown" }) };
      case "json":
        return { name: file, content: new Blob([`${JSON.stringify(plan, null, 2)}\n`], { type: "application/json" }) };
    }
  },
};
