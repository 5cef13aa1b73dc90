// A request as a firm reads it in a terminal: who asks, what and why, on what basis, which promise holds, which systems it concerns.
import { type Block, GAP, paragraph, visible } from "@yawara/answers";
import { concernText } from "@yawara/cooperation";
import { FILE_WORDS, latest, type Met, type ReadRequest, shortId } from "@yawara/cooperation/files";
import { WORDS as ENGINE_WORDS, provisionOf, type Text } from "@yawara/engine";
import type { Options } from "../args.ts";
import { lawStore } from "../law-store.ts";
import { WORDS } from "../words/index.ts";
import type { Systems } from "./concerns.ts";

/** What is said of an authority's keys when a file of its is read. */
export function metBlocks({ pin, standing, changes }: Met, { language }: Options): Block[] {
  const words = WORDS[language].request;
  const name = latest(pin.history).name[language];
  const head = words.met[standing](name, shortId(pin.authority));
  const said = changes.map((change) => paragraph(FILE_WORDS[language].change(change), { first: "  - ", indent: 4 }));
  return [paragraph(head), ...said];
}

/** A request whole. */
export function requestBlocks(read: ReadRequest, systems: Systems, options: Options): Block[] {
  const { language } = options;
  const { request, met, isOpen } = read;
  const { document, id, version, issued, addressee } = request;
  const words = WORDS[language].request;
  const said = (text: Text) => visible(text[language].replace(/\s+/g, " "));
  const day = (iso: string) => ENGINE_WORDS[language].day(iso);
  const promise = document.kind === "condition" ? words.promiseCondition : words.promiseInquiry(addressee!);
  return [
    paragraph(said(document.title), { role: "strong" }),
    paragraph(words.heading(id, version, day(issued))),
    ...metBlocks(met, options),
    GAP,
    paragraph(said(document.purpose)),
    ...document.basis.map((basis) => paragraph(`${words.basis}${titleOf(basis, options)}`)),
    paragraph(said(document.voluntary)),
    paragraph(promise),
    paragraph((isOpen ? words.deadline : words.deadlinePassed)(day(document.deadline))),
    paragraph(words.retention[document.retention.end](day(document.retention.until))),
    paragraph(words.publication[document.publication.form]),
    ...concernBlocks(systems, options),
    GAP,
    paragraph(words.asked, { role: "strong" }),
    ...document.questions.flatMap(({ asks, reason }, i) => [
      paragraph(said(asks), { first: `${String(i + 1).padStart(2)}. `, indent: 4 }),
      paragraph(`${words.reason}${said(reason)}`, { indent: 4, role: "quiet" }),
    ]),
  ];
}

function concernBlocks({ firm, concerns }: Systems, options: Options): Block[] {
  const law = lawStore(options).law();
  const lines = firm.systems.flatMap(({ id, name }) => {
    const concern = concerns[id];
    if (concern === undefined) return [];
    const said = concernText(law, concern, options.language);
    return [paragraph(visible(name)), paragraph(visible(said), { indent: 2 })];
  });
  return lines.length === 0 ? [] : [GAP, ...lines];
}

/** A provision by its law's name and place, or the id where the law at hand has none of it. */
function titleOf(id: string, options: Options): string {
  const { language } = options;
  const law = lawStore(options).law();
  if (!law.index.has(id)) return visible(id);
  const { instrument, ref } = provisionOf(law, id);
  const { short, title } = law.instruments.get(instrument)!;
  return `${(short ?? title)[language]}${language === "ja" ? "" : ", "}${ref[language]}`;
}
