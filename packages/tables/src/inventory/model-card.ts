// Reads the head of a model card: the YAML between its first lines `---`, with the keys the Hugging Face hub documents.
import { readDocument } from "@yawara/engine/document";
import { problem, type TableProblem } from "../problem.ts";
import type { DatasetItem, Inventory, ModelItem } from "./inventory.ts";
import { at, each, said, textOf, textsOf, topOf, unread } from "./reading.ts";

const HEAD = /^---\s*\r?\n([\s\S]*?)\r?\n---\s*(?:\r?\n|$)/;

/** The model a card is of, with its data and what it was made from. The text below the head is not read. */
export function readModelCard(text: string, file: string): { inventory: Inventory } | { problem: TableProblem } {
  const head = HEAD.exec(text)?.[1];
  if (head === undefined) return { problem: problem("card-head-open") };
  const document = readDocument(file, head);
  const [wrong] = document.problems;
  if (wrong !== undefined)
    return { problem: problem(wrong.code, wrong.args, wrong.line === undefined ? undefined : { row: wrong.line + 1 }) };
  const top = topOf(document.value);
  const title = /^#\s+(.+)$/m.exec(text.slice(text.indexOf(head) + head.length))?.[1]?.trim();
  const name = textOf(at(top, "model_name")) ?? title ?? file.replace(/\.[^.]*$/, "");
  const licence = textOf(at(top, "license"));
  const named = textOf(at(top, "license_name"));
  const bases = textsOf(at(top, "base_model"));
  const datasets = each(at(top, "datasets")).flatMap((one): DatasetItem[] => {
    const ref = textOf(one);
    return ref === undefined ? [] : [{ ref, ids: [], name: ref, licences: [], links: [], sensitive: [] }];
  });
  return {
    inventory: {
      format: "model card",
      models: [
        {
          ref: name,
          ids: [],
          name,
          ...said({ task: textOf(at(top, "pipeline_tag")) }),
          licences: licence === "other" && named !== undefined ? [named] : licence === undefined ? [] : [licence],
          links: textsOf(at(top, "license_link")),
          datasets: datasets.map(({ ref }) => ref),
          bases,
          inputs: [],
          outputs: [],
          uses: [],
          limitations: [],
        },
        ...bases.filter((base) => base !== name).map(bareModel),
      ],
      datasets,
      services: [],
      vendors: [],
      links: [],
      leftBehind: unread(top),
    },
  };
}

/** A model a card names and says nothing else of. */
function bareModel(name: string): ModelItem {
  const nothing = {
    licences: [],
    links: [],
    datasets: [],
    bases: [],
    inputs: [],
    outputs: [],
    uses: [],
    limitations: [],
  };
  return { ref: name, ids: [], name, ...nothing };
}
