// The choices of the questions on a use of AI.

/** What goes in, as the form asks it. */
export const USE_DATA = [
  "people",
  "staff",
  "health",
  "own_secrets",
  "others_secrets",
  "nothing_of_these",
  "not_sure",
] as const;
export type UseData = (typeof USE_DATA)[number];
export const USE_OFTEN = ["daily", "weekly", "seldom", "planned"] as const;
export type UseOften = (typeof USE_OFTEN)[number];
export const USE_TOUCHES = ["myself", "colleagues", "customers"] as const;
export type UseTouches = (typeof USE_TOUCHES)[number];
