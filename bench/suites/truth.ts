// How far the law can be trusted: what agrees with the text of its statute, what was read at its authority, what a second reader graded.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readLawFolder } from "@yawara/answers/node";
import { isBinding, load, type Provision } from "@yawara/engine";
import { readDocument } from "@yawara/engine/document";
import { lintLaw, readLaw } from "@yawara/engine/source";
import { root } from "../corpus.ts";
import type { Figure } from "../figure.ts";

const REVIEWED = ["JP", "EU", "KR"];

interface Review {
  provision: string;
  grade: string;
}

export async function run(): Promise<Record<string, Figure>> {
  const { files, version } = readLawFolder(join(root, "law"));
  const law = readLaw(files, version);
  const { provisions, instruments } = law.corpus;
  const jurisdictionOf = new Map(instruments.map(({ id, jurisdiction }) => [id, jurisdiction]));
  const statutes = new Set(
    instruments.filter(({ kind }) => kind === "statute" || kind === "regulation").map(({ id }) => id),
  );
  const record = JSON.parse(readFileSync(join(root, "law/verified/jp.json"), "utf8"));
  const verified = new Set<string>(record.provisions);
  const japanese = provisions.filter(
    (one) => jurisdictionOf.get(one.instrument) === "JP" && statutes.has(one.instrument),
  );
  const atHand = japanese.filter((one) => wasInForce(one, record.day));
  const agreeing = atHand.filter(({ id }) => verified.has(id));
  const { errors } = lintLaw(law, load(law.corpus), new Date().toISOString().slice(0, 10));
  const decided = law.cases.filter((one) => one.decided !== undefined);
  const reviews = reviewsIn(join(root, "law/reviews"));
  const binding = provisions.filter(
    (one) => isBinding(one.modality) && REVIEWED.includes(jurisdictionOf.get(one.instrument)!),
  );
  const reviewed = new Set(reviews.map(({ provision }) => provision));
  const wrong = reviews.filter(({ grade }) => grade.startsWith("wrong"));
  return {
    "provisions of Japanese statutes": {
      value: japanese.length,
      unit: "",
      note: `${japanese.length - atHand.length} began after ${record.day} or had ended by then`,
    },
    "of those in force then, agreeing with the text": {
      value: (100 * agreeing.length) / atHand.length,
      unit: "%",
      bar: 90,
      atLeast: true,
      note: `${agreeing.length} of ${atHand.length}; npx yawara law verify says why the rest was not compared`,
    },
    "seen at a page that is not the authority's": {
      value: errors.filter(({ code }) => code === "seen-elsewhere").length,
      unit: "",
      bar: 0,
    },
    "worked cases": { value: law.cases.length, unit: "" },
    "worked cases decided by authorities and courts": {
      value: decided.length,
      unit: "",
      bar: 150,
      atLeast: true,
      note: `${decided.filter(({ instrument }) => jurisdictionOf.get(instrument) === "JP").length} of Japan; npx yawara law test runs them`,
    },
    "binding provisions of Japan, the EU and Korea compared by a second reader": {
      value: (100 * binding.filter(({ id }) => reviewed.has(id)).length) / binding.length,
      unit: "%",
      bar: 100,
      atLeast: true,
      note: `${wrong.length} of ${reviews.length} found wrong, before mending`,
    },
  };
}

function wasInForce({ inForce }: Provision, day: string): boolean {
  const newest = inForce
    .map(({ known }) => known)
    .sort()
    .at(-1);
  return inForce.some(({ from, to, known }) => known === newest && from <= day && (to === undefined || day < to));
}

function reviewsIn(folder: string): Review[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap(
    (file) => readDocument(file, readFileSync(join(folder, file), "utf8")).value as Review[],
  );
}
