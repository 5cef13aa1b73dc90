// What the worker answers while a system is being described: examples, files, the next question, what is settled.

import { whoseOffers } from "@yawara/answers";
import {
  type AnswerView,
  answerLines,
  type Goal,
  type InterviewView,
  interviewView,
  openWithout,
  PLANS,
  type QuestionView,
  questionView,
  type Unanswered,
} from "@yawara/answers/ask";
import { placeName } from "@yawara/answers/law";
import { answerText, type Facts, type Language, type Text } from "@yawara/engine";
import { dataFile, lawBase, lawIndex } from "./law-store.ts";
import type { Asked } from "./request.ts";
import { type FileProblem, type ReadFile, readSubjectFile } from "./subject-file.ts";
import { readAsked } from "./subject-request.ts";

/** An example in the gallery, with the facts it begins from. */
export interface ExampleView {
  id: string;
  name: Text;
  about: string;
  /** What kind of organisation it is about. */
  kind: string;
  facts: Facts;
}

/** What the start page needs to know of the law: the examples, and whose law there is. */
interface StartView {
  examples: ExampleView[];
  jurisdictions: { id: string; name: string }[];
}

interface ShippedExample extends Omit<ExampleView, "about" | "kind"> {
  about: Text;
}

export const interviewVerbs = {
  /** What the start page shows. */
  async start(language: Language): Promise<StartView> {
    const [base, shipped] = await Promise.all([lawBase(language), dataFile<ShippedExample[]>("examples.json")]);
    const kind = base.facts.find(({ id }) => id === "organisation.kind")!;
    return {
      examples: shipped.map(({ id, name, about, facts: given }) => ({
        id,
        name,
        about: about[language],
        kind: given[kind.id] === undefined ? "" : answerText(kind, given[kind.id]!, language),
        facts: given,
      })),
      jurisdictions: base.jurisdictions.map((id) => ({ id, name: placeName(base, id, language) })),
    };
  },

  /** What is said of a subject, in words. */
  async answers(asked: Asked): Promise<AnswerView[]> {
    const { engine, subject } = await readAsked(asked);
    return answerLines(engine.corpus.facts, subject.facts, asked.language);
  },

  /** Where the first interview stands, the one about bans or the one about plans. */
  async interview(asked: Asked, unanswered: Unanswered, about?: Goal): Promise<InterviewView> {
    const read = await readAsked(asked, about === PLANS ? whoseOffers : undefined);
    return interviewView(read, unanswered, asked.language, about);
  },

  /** A question put before, as it would be put again. */
  async questionAbout(asked: Asked, fact: string): Promise<QuestionView | undefined> {
    const { engine, regime, subject } = await readAsked(asked);
    if (!engine.facts.has(fact)) return undefined;
    return questionView(engine, fact, openWithout(engine, regime, subject, fact), asked.language);
  },

  /** A subject file that was chosen: what it says, or all that is wrong with it. */
  subjectFile(
    file: string,
    bytes: Uint8Array,
    at: string,
    language: Language,
  ): Promise<ReadFile | { problems: FileProblem[] }> {
    return readSubjectFile(file, bytes, at, language);
  },

  /** Brings the law of jurisdictions near, so that an answer that names them need not wait. */
  async bringLaw(language: Language, jurisdictions: string[]): Promise<void> {
    await lawIndex(language, jurisdictions);
  },
};
