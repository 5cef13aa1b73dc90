// What the listening thread and a worker say to each other.

import { isProblems, type LawStore } from "@yawara/answers";
import type { Language } from "@yawara/engine";
import { jsonBytes } from "./json.ts";
import { answerHere, type Question } from "./questions.ts";

/** How an answer is wanted: as the bytes of its JSON, with the texts of one language or of both, or as it is. */
export type Form = { json: Language | "both" } | "value";

export interface Job {
  question: Question;
  form: Form;
  /** The day it is for who asks. */
  today: string;
  zone: string | undefined;
}

export interface Done {
  /** The answer as it is, or its JSON. Problems and texts always come as they are. */
  answer: object | Uint8Array<ArrayBuffer>;
  /** Engines that had to be made for it. */
  made: number;
}

/** What a worker sends back of a job: what came of it, or what was thrown, without the message, which may quote a person. */
export type Sent = Done | { failed: { name: string; stack: string } };

/** Does a job in the thread that calls. */
export async function doJob(store: LawStore, { question, form }: Omit<Job, "today" | "zone">): Promise<Done> {
  const before = store.made();
  const answer = await answerHere(store, question);
  const made = store.made() - before;
  if (form === "value" || isProblems(answer) || "text" in answer) return { answer, made };
  return { answer: jsonBytes(answer, form.json === "both" ? undefined : form.json), made };
}
