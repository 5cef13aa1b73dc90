// Points of what takes longer than other questions, which cost one: the same whoever carries the question.

export const COSTS = { compare: 10, lawDiff: 10, recheck: 4 } as const;
