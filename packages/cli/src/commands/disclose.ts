// `yawara disclose FILE`: the documents that can be drafted for a system, or the draft of one as Markdown, HTML, Word or JSON.

import { isProblems } from "@yawara/answers";
import type { Checked } from "@yawara/answers/check";
import {
  type DisclosureDraft,
  draftHtml,
  draftMarkdown,
  draftView,
  dueDraft,
  kindsOf,
  kindsText,
  type OwnRecord,
  readOwnFile,
  templateNamed,
} from "@yawara/answers/disclose";
import { decodeText } from "@yawara/answers/subject-file";
import type { Problem } from "@yawara/engine";
import { LARGEST_FILE } from "@yawara/engine/document";
import { BadInput, type Options } from "../args.ts";
import { lawStore, refuse } from "../law-store.ts";
import { EXIT, print, printAnswer, printBlocks, printProblems, printText } from "../output.ts";
import { readBytes } from "../read-bytes.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { WORDS } from "../words/index.ts";
import { whyNotWritable, writeWhole } from "../write-whole.ts";
import { checkedFrom } from "./report.ts";

export async function disclose(options: Options, [file]: string[]): Promise<number> {
  const form = formOf(options);
  const template =
    options.kind === undefined ? undefined : templateNamed(lawStore(options).disclosures(), options.kind);
  if (template !== undefined && isProblems(template)) refuse(template, options.language);
  const record = options.org === undefined ? { own: {} } : ownRecord(options, options.org);
  const law = readSubjectLaw(options, "disclose", file);
  for (const read of [record, law])
    if ("problems" in read) {
      printProblems(options, read.problems);
      return EXIT.badInput;
    }
  const checked = checkedFrom(options, law as Exclude<typeof law, { problems: Problem[] }>);
  if (template === undefined) return printKinds(options, checked);
  const draft = dueDraft(checked, template, (record as { own: OwnRecord }).own);
  if (isProblems(draft)) refuse(draft, options.language);
  await put(options, draft, form);
  return EXIT.done;
}

const FORMS = ["json", "md", "html", "docx"] as const;
type Form = (typeof FORMS)[number];

/** The form that is asked for, Markdown where none is; what goes to a file, and what cannot go anywhere else, is looked at before anything is read. */
function formOf(options: Options): Form {
  const words = WORDS[options.language];
  const asked = FORMS.filter((form) => options[form]);
  const stray = [...asked.filter((form) => form !== "json"), ...(["org", "out"] as const)].find((name) =>
    options.given.includes(name),
  );
  if (options.kind === undefined && stray !== undefined) throw new BadInput(words.needs(stray, "kind"));
  const [form = "md"] = asked;
  if (form === "docx" && options.out === undefined) throw new BadInput(words.needs("docx", "out"));
  const cause = options.out === undefined ? undefined : whyNotWritable(options.out);
  if (cause !== undefined) throw new BadInput(words.notSaved(options.out!, cause));
  return form;
}

function ownRecord(options: Options, file: string): { own: OwnRecord } | { problems: Problem[] } {
  const bytes = readBytes(file, LARGEST_FILE, options.terminal.input);
  if ("code" in bytes) return { problems: [bytes] };
  const read = decodeText(bytes);
  return "problem" in read ? { problems: [{ ...read.problem, file }] } : readOwnFile(file, read.text);
}

function printKinds(options: Options, checked: Checked): number {
  const kinds = kindsOf(checked, lawStore(options).disclosures());
  if (options.json) printAnswer(options, { kinds });
  else {
    printBlocks(options, kindsText(kinds, options.language));
    print(options, `\n${WORDS[options.language].more("yawara disclose FILE --kind KIND")}`);
  }
  return EXIT.done;
}

async function put(options: Options, draft: DisclosureDraft, form: Form): Promise<void> {
  if (options.out === undefined && form === "json") return printAnswer(options, draft);
  const content = await contentOf(options, draft, form);
  if (options.out === undefined) return printText(options, content as string);
  try {
    writeWhole(options.out, content);
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? "";
    throw new BadInput(WORDS[options.language].notSaved(options.out, cause));
  }
  print(options, WORDS[options.language].saved(options.out));
}

async function contentOf(
  { language, given }: Options,
  draft: DisclosureDraft,
  form: Form,
): Promise<string | Uint8Array> {
  if (form === "json") {
    const { inLanguage } = await import("@yawara/answers");
    return `${JSON.stringify(given.includes("lang") ? inLanguage(draft, language) : draft, null, 2)}\n`;
  }
  const view = draftView(draft, language);
  if (form === "md") return draftMarkdown(view);
  if (form === "html") return draftHtml(view);
  // The writer of Word files is large: it comes when one is written.
  const { draftDocx } = await import("@yawara/answers/disclose-docx");
  return draftDocx(view);
}
