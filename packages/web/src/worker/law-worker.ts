// The worker: the engine and the law, away from the page, so that the page never waits for them.
import { expose } from "comlink";
import { checkVerbs } from "./check-verbs.ts";
import { compareVerbs } from "./compare-verbs.ts";
import { interviewVerbs } from "./interview-verbs.ts";
import { lawVerbs } from "./law-verbs.ts";

const verbs = { ...checkVerbs, ...interviewVerbs, ...lawVerbs, ...compareVerbs };

/** Everything the page can ask. */
export type Verbs = typeof verbs;

expose(verbs);
