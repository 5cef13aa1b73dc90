// The checks templates of disclosures have to pass beside being readable: sentences people can read, sources that are still fresh.
import type { DisclosureTemplate, TemplateSection } from "../law/disclosure-template.ts";
import type { Problem, Source, Text } from "../law/model.ts";
import { longSentences } from "./lint-sentences.ts";

/** Everything wrong with templates that could be read. `today` is an ISO day. */
export function lintDisclosures(
  templates: readonly DisclosureTemplate[],
  today: string,
): { errors: Problem[]; warnings: Problem[] } {
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  for (const template of templates) {
    const [file, line] = template.at.split(":") as [string, string];
    const place = { file, line: Number(line) };
    for (const [id, text] of textsOf(template))
      errors.push(...longSentences(id, text).map((problem) => ({ ...problem, ...place })));
    for (const [id, { reviewBy: date }] of sourcesOf(template))
      if (date < today) warnings.push({ code: "review-lapsed", args: { id, date }, ...place });
  }
  return { errors, warnings };
}

/** Every text of a template with the id of what it stands in. */
function textsOf({ id, about, otherwise, fits, sections }: DisclosureTemplate): [string, Text][] {
  const texts: [string, Text | undefined][] = [
    [id, about],
    [id, otherwise],
    ...fits.map(({ why }): [string, Text] => [id, why]),
    ...sections.flatMap((section) => [
      [`${id}/${section.id}`, section.intro] as [string, Text | undefined],
      [`${id}/${section.id}`, section.not] as [string, Text | undefined],
      ...itemTexts(id, section),
    ]),
  ];
  return texts.filter((entry): entry is [string, Text] => entry[1] !== undefined);
}

function itemTexts(template: string, { id, items }: TemplateSection): [string, Text | undefined][] {
  return items.flatMap((item) =>
    [item.asks, item.not, item.gap, item.still, ...item.says.map(({ text }) => text)].map(
      (text): [string, Text | undefined] => [`${template}/${id}/${item.id}`, text],
    ),
  );
}

function sourcesOf({ id, source, sections }: DisclosureTemplate): [string, Source][] {
  const sources: [string, Source | undefined][] = [
    [id, source],
    ...sections.flatMap((section): [string, Source | undefined][] => [
      [`${id}/${section.id}`, section.source],
      ...section.items.map((item): [string, Source | undefined] => [`${id}/${section.id}/${item.id}`, item.source]),
    ]),
  ];
  return sources.filter((entry): entry is [string, Source] => entry[1] !== undefined);
}
