// What the worker answers about several regimes at once.
export const compareVerbs = {};
