// The worker: the engine and the law, away from the page, so that the page never waits for them.
import { expose } from "comlink";
import { compareVerbs } from "./compare-verbs.ts";
import { interviewVerbs } from "./interview-verbs.ts";
import { lawVerbs } from "./law-verbs.ts";
import { registerVerbs } from "./register-verbs.ts";
import { reportVerbs } from "./report-verbs.ts";
import { supportVerbs } from "./support-verbs.ts";

const verbs = { ...reportVerbs, ...interviewVerbs, ...lawVerbs, ...compareVerbs, ...supportVerbs, ...registerVerbs };

/** Everything the page can ask. */
export type Verbs = typeof verbs;

expose(verbs);
