// The seed of the project, told as checks: each sentence of law/acceptance/ is held against the law as shipped.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BASKET_FOLDER, LAW_FOLDER, readCorpus, readLawFolder, subjectFiles } from "@yawara/answers/node";
import {
  compare,
  decide,
  indexOf,
  isBinding,
  load,
  outcomeOf,
  provisionOf,
  readComposition,
  readSubject,
  regimeAt,
  statusOf,
  subjectOf,
  touchIndex,
} from "@yawara/engine";
import { readDocument } from "@yawara/engine/document";
import { lintLaw, readLaw } from "@yawara/engine/source";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const text = z.strictObject({ en: z.string(), ja: z.string() });
const instrument = z.string();
const check = z.strictObject({
  id: z.string(),
  says: text,
  event: z.strictObject({ instrument, date: z.string(), type: z.string() }).optional(),
  provisions: z.strictObject({ instrument, count: z.number() }).optional(),
  never_in_force: z.strictObject({ instrument }).optional(),
  binding: z
    .strictObject({ instrument, addressee: z.string(), is: z.array(z.string()), modality: z.string() })
    .optional(),
  no_sanction: z.strictObject({ instrument }).optional(),
  status: z.array(z.strictObject({ instrument, at: z.string(), is: z.string() })).optional(),
  counted: z.strictObject({ instrument, type: z.string(), at_least: z.number(), none: text }).optional(),
  lighter: z.strictObject({ regime: z.string(), than: z.string(), at: z.array(z.string()) }).optional(),
  bound_by_existing_law: z.strictObject({ jurisdiction: z.string(), at_least_percent: z.number() }).optional(),
  soft_kinds_never_bind: z.array(z.string()).optional(),
  applies: z
    .strictObject({ at: z.string(), subject: z.record(z.string(), z.unknown()), provisions: z.array(z.string()) })
    .optional(),
  no_lint: z.string().optional(),
});
type Check = z.infer<typeof check>;

const file = "acceptance/light-touch.cases.yaml";
const { checks } = z
  .strictObject({ checks: z.array(check) })
  .parse(readDocument(file, readFileSync(join(LAW_FOLDER, file), "utf8")).value);

const engine = load(readCorpus());
const law = indexOf(engine.corpus);
const KNOWN = "2026-11-25";
const provisionsOf = (id: string) => law.instruments.get(id)!.provisions.map((one) => provisionOf(law, one));
const basket = subjectFiles(BASKET_FOLDER).map((path) => {
  const { facts } = readDocument(path, readFileSync(path, "utf8")).value as { facts: Record<string, unknown> };
  const { subject, problems } = readSubject(engine, facts);
  expect(problems).toEqual([]);
  return { id: path, subject };
});

/** How each kind of check is held. */
const HOLD: { [K in Exclude<keyof Check, "id" | "says">]-?: (args: NonNullable<Check[K]>) => void } = {
  event: ({ instrument: id, date, type }) => {
    expect(law.instruments.get(id)!.events.map((event) => `${event.date} ${event.type}`)).toContain(`${date} ${type}`);
  },
  provisions: ({ instrument: id, count }) => expect(provisionsOf(id).length).toBe(count),
  never_in_force: ({ instrument: id }) => {
    for (const { inForce } of provisionsOf(id))
      for (const { from } of inForce) expect(["pending", "never"]).toContain(from);
    expect(statusOf(law, law.instruments.get(id)!, { at: KNOWN, known: KNOWN })).toBe("lapsed");
  },
  binding: ({ instrument: id, addressee, is, modality }) => {
    const binding = provisionsOf(id).filter((one) => one.addressee.includes(addressee) && isBinding(one.modality));
    expect(binding.map((one) => one.id)).toEqual(is.map((one) => `${id}/${one}`));
    for (const one of binding) expect(one.modality).toBe(modality);
  },
  no_sanction: ({ instrument: id }) => {
    for (const { sanction } of provisionsOf(id)) expect(sanction.kind).toBe("none");
  },
  status: (rows) => {
    for (const { instrument: id, at, is } of rows)
      expect([id, at, statusOf(law, law.instruments.get(id)!, { at, known: at })]).toEqual([id, at, is]);
  },
  counted: ({ instrument: id, type, at_least, none }) => {
    const counts = law.instruments.get(id)!.events.filter((event) => event.type === type);
    expect(counts.length).toBeGreaterThan(0);
    for (const { note } of counts) {
      const count = /\d+/.exec(note!.en)![0];
      expect(Number(count)).toBeGreaterThanOrEqual(at_least);
      expect(note!.ja).toContain(count);
      for (const language of ["en", "ja"] as const) expect(note![language]).toContain(none[language]);
    }
  },
  lighter: ({ regime, than, at }) => {
    const regimes = [regime, than].map((name) => {
      const read = readComposition(law, name);
      if ("problem" in read) throw new Error(read.problem.name);
      return read;
    });
    for (const day of at) {
      const { touch: basis } = compare(engine, regimes, basket, { at: day, known: KNOWN });
      expect(touchIndex(basis).map((touch) => touch.regime)).toEqual([regime, than]);
    }
  },
  bound_by_existing_law: ({ jurisdiction, at_least_percent }) => {
    const regime = regimeAt(engine, { at: KNOWN, known: KNOWN, jurisdictions: [jurisdiction] });
    const binding = basket.flatMap(({ subject }) =>
      decide(engine, regime, subjectOf(engine, subject.facts))
        .filter(({ outcome }) => outcome === "applies")
        .map(({ provision }) => provisionOf(engine, provision))
        .filter(({ modality }) => modality === "prohibition" || modality === "duty"),
    );
    const existing = binding.filter((one) => law.instruments.get(one.instrument)!.forAi !== true);
    expect(binding.length).toBeGreaterThan(24);
    expect((100 * existing.length) / binding.length).toBeGreaterThanOrEqual(at_least_percent);
  },
  soft_kinds_never_bind: (kinds) => {
    const soft = engine.corpus.provisions.filter(
      (one) =>
        kinds.includes(law.instruments.get(one.instrument)!.kind) && one.inForce.some(({ from }) => /^\d/.test(from)),
    );
    expect(soft.length).toBeGreaterThan(100);
    expect(soft.filter((one) => isBinding(one.modality)).map((one) => one.id)).toEqual([]);
  },
  applies: ({ at, subject: facts, provisions }) => {
    const { subject, problems } = readSubject(engine, facts);
    expect(problems).toEqual([]);
    const inForce = regimeAt(engine, { at, known: KNOWN }).provisions;
    for (const id of provisions) {
      expect(inForce).toContain(id);
      expect([id, outcomeOf(engine, id, subject)]).toEqual([id, "applies"]);
    }
  },
  no_lint: (code) => {
    const { files, version } = readLawFolder(LAW_FOLDER);
    const read = readLaw(files, version);
    expect(lintLaw(read, load(read.corpus), KNOWN).errors.filter((problem) => problem.code === code)).toEqual([]);
  },
};

describe("the light touch", () => {
  for (const { id: _, says, ...held } of checks)
    it(says.en, () => {
      expect(Object.keys(held).length).toBeGreaterThan(0);
      for (const [kind, args] of Object.entries(held))
        (HOLD[kind as keyof typeof HOLD] as (args: unknown) => void)(args);
    });
});
