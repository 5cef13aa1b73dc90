// What the worker answers about documents: which fit a system, the draft of one, and its files.

import { isProblems, problemText } from "@yawara/answers";
import { type Clash, checkSubject, clashOf } from "@yawara/answers/check";
import {
  type DisclosureDraft,
  type DisclosureKind,
  type DraftView,
  draftHtml,
  draftMarkdown,
  dueDraft,
  kindsOf,
  type OwnRecord,
  readOwnRecord,
} from "@yawara/answers/disclose";
import type { DisclosureTemplate } from "@yawara/engine";
import { dataFile } from "./law-store.ts";
import type { Asked } from "./request.ts";
import { readAsked, regimesRefused } from "./subject-request.ts";

/** The forms a document can be saved in. */
export const DOCUMENT_FORMS = ["docx", "html", "md"] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

/** The kinds for a system, and the draft of the one that is asked for. */
export interface Documents {
  jurisdictions: string[];
  at: string;
  kinds: DisclosureKind[];
  draft?: DisclosureDraft;
  /** Why the kind that is asked for is not drafted. */
  notDue?: string;
}

const TYPE: Record<DocumentForm, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html;charset=utf-8",
  md: "text/markdown;charset=utf-8",
};

export const disclosureVerbs = {
  /** The kinds, those that fit first, with the draft of `kind`; where answers cannot be so together, which and why. */
  async documents(
    asked: Asked,
    kind: string | undefined,
    own: OwnRecord,
  ): Promise<Documents | { clash: Clash } | { refused: string }> {
    const refused = await regimesRefused(asked);
    if (refused !== undefined) return { refused };
    const [read, templates] = await Promise.all([
      readAsked(asked),
      dataFile<DisclosureTemplate[]>(__DISCLOSURES__.file),
    ]);
    const { engine, subject, jurisdictions, problems } = read;
    const broken = problems.find(({ code }) => code === "contradiction" || code === "not-askable");
    if (broken !== undefined) return { clash: clashOf(engine, broken.args, asked.language) };
    const checked = checkSubject(engine, { at: asked.at, known: asked.known, jurisdictions }, { subject });
    const found = { jurisdictions, at: asked.at, kinds: kindsOf(checked, templates) };
    const template = templates.find(({ id }) => id === kind);
    if (template === undefined) return found;
    const record = readOwnRecord(own);
    const draft = dueDraft(checked, template, isProblems(record) ? {} : record);
    return isProblems(draft)
      ? { ...found, notDue: problemText(draft.problems[0]!, asked.language) }
      : { ...found, draft };
  },

  /** A document as a file, the same as the command line writes. The writer of Word files comes only when one is asked for. */
  async documentFile(view: DraftView, form: DocumentForm): Promise<{ name: string; content: Blob }> {
    const name = `${view.kind}-${view.language}.${form}`;
    if (form !== "docx") {
      const text = form === "md" ? draftMarkdown(view) : draftHtml(view);
      return { name, content: new Blob([text], { type: TYPE[form] }) };
    }
    const { draftDocx } = await import("@yawara/answers/disclose-docx");
    return { name, content: new Blob([await draftDocx(view)], { type: TYPE.docx }) };
  },
};
