// The tools there are.
import type { Tool } from "./tool.ts";
import { check } from "./tools/check.ts";
import { compare } from "./tools/compare.ts";
import { describeFacts } from "./tools/describe-facts.ts";
import { diff } from "./tools/diff.ts";
import { disclose } from "./tools/disclose.ts";
import { explain } from "./tools/explain.ts";
import { incident } from "./tools/incident.ts";
import { lawAt } from "./tools/law-at.ts";
import { makePlan } from "./tools/make-plan.ts";
import { measures } from "./tools/measures.ts";
import { nextQuestion } from "./tools/next-question.ts";
import { recheck } from "./tools/recheck.ts";
import { support } from "./tools/support.ts";

export const TOOLS: readonly Tool[] = [
  describeFacts,
  nextQuestion,
  check,
  support,
  makePlan,
  measures,
  incident,
  disclose,
  explain,
  lawAt,
  diff,
  recheck,
  compare,
];
