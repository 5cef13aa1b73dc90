// The same rules and subjects through publicodes, json-rules-engine and ZEN, in one process: decisions a second.
import { ZenEngine } from "@gorules/zen-engine";
import { type Condition, conditionOf, decideCodes, type Fact, type Facts, load, subjectOf } from "@yawara/engine";
import { fold, mapLeaves } from "@yawara/engine/condition";
import { Engine as JsonRules, type TopLevelCondition } from "json-rules-engine";
import Publicodes from "publicodes";
import { exampleFacts, shippedCorpus, timed } from "../corpus.ts";
import { type Figure, median } from "../figure.ts";

type Engine = ReturnType<typeof load>;
type Answers = boolean[];

/** A condition with its definitions written out. */
function plain(engine: Engine, condition: Condition): Condition {
  return mapLeaves(condition, {
    test: (at) => at,
    definition: ({ id }) => plain(engine, engine.definitions.get(id)!.when),
  });
}

/** Conditions come here with their definitions written out. */
function writtenOut({ id }: { id: string }): never {
  throw new Error(`${id} is not written out`);
}

/** Flat values, members of an any-of fact one by one: what every engine can read. */
function flat(engine: Engine, facts: Facts): Record<string, boolean | number | string> {
  const values: Record<string, boolean | number | string> = {};
  for (const { fact } of engine.variables.slots) {
    const value = facts[fact.id];
    const id = key(fact.id);
    if (fact.type === "choices")
      for (const choice of fact.choices)
        values[`${id}_${choice.id}`] = Array.isArray(value) && value.includes(choice.id);
    else values[id] = plainValue(fact, value);
  }
  return values;
}

/** What an engine without "no value" reads instead: false, no choice, a number below every threshold. */
function plainValue(fact: Fact, value: Facts[string] | undefined): boolean | number | string {
  if (fact.type === "boolean") return value === true;
  if (fact.type === "choice") return typeof value === "string" ? value : "none";
  return typeof value === "number" ? value : -1;
}

const key = (id: string) => id.replaceAll(".", "_");

function toJsonRules(condition: Condition): Record<string, unknown> {
  return fold<Record<string, unknown>>(condition, {
    constant: (value) => ({ fact: "always", operator: "equal", value }),
    definition: writtenOut,
    not: (of) => ({ not: of }),
    and: (of) => ({ all: of }),
    or: (of) => ({ any: of }),
    test: (at) => {
      if (at.kind === "fact") return { fact: key(at.fact), operator: "equal", value: true };
      if (at.kind === "has") return { fact: `${key(at.fact)}_${at.member}`, operator: "equal", value: true };
      if (at.kind === "is") return { fact: key(at.fact), operator: "equal", value: at.member };
      const operator = {
        "<": "lessThan",
        "<=": "lessThanInclusive",
        ">": "greaterThan",
        ">=": "greaterThanInclusive",
        "==": "equal",
        "!=": "notEqual",
      }[at.op];
      const test = { fact: key(at.fact), operator, value: at.value };
      return { all: [test, { fact: key(at.fact), operator: "greaterThanInclusive", value: 0 }] };
    },
  });
}

function toZen(condition: Condition): string {
  return fold<string>(condition, {
    constant: String,
    definition: writtenOut,
    not: (of) => `not (${of})`,
    and: (of) => `(${of.join(" and ")})`,
    or: (of) => `(${of.join(" or ")})`,
    test: (at) => {
      if (at.kind === "fact") return `${key(at.fact)} == true`;
      if (at.kind === "has") return `${key(at.fact)}_${at.member} == true`;
      if (at.kind === "is") return `${key(at.fact)} == '${at.member}'`;
      return `(${key(at.fact)} ${at.op} ${at.value} and ${key(at.fact)} >= 0)`;
    },
  });
}

function toPublicodes(condition: Condition): unknown {
  return fold<unknown>(condition, {
    constant: (value) => (value ? "oui" : "non"),
    definition: writtenOut,
    not: (of) => ({ "=": [of, "non"] }),
    and: (of) => ({ "toutes ces conditions": of }),
    or: (of) => ({ "une de ces conditions": of }),
    test: (at) => {
      if (at.kind === "fact") return words(at.fact);
      if (at.kind === "has") return words(`${at.fact} ${at.member}`);
      if (at.kind === "is") return `${words(at.fact)} = '${at.member}'`;
      const op = at.op === "==" ? "=" : at.op;
      return { "toutes ces conditions": [`${words(at.fact)} ${op} ${at.value}`, `${words(at.fact)} >= 0`] };
    },
  });
}

const words = (id: string) => id.replaceAll(/[._]/g, " ").toLowerCase();

export async function run(): Promise<Record<string, Figure>> {
  const engine = load(shippedCorpus(["JP", "INTL"]));
  const conditions = engine.corpus.provisions.map((provision) => plain(engine, conditionOf(provision)));
  const subjects = [...exampleFacts().values()];
  const values = subjects.map((facts) => flat(engine, facts));
  const truth = values.map((value) => conditions.map((condition) => holds(condition, value)));
  const count = conditions.length * subjects.length;

  const yawara = ours(engine, subjects);
  const peers: Record<string, () => Promise<Answers[]>> = {
    "json-rules-engine": jsonRules(conditions, values),
    publicodes: publicodes(engine, conditions, values),
    ZEN: zen(conditions, values),
  };
  const figures: Record<string, Figure> = {};
  const speed = 1000 * (count / median(timed(60, yawara)));
  figures["yawara, decisions a second"] = { value: Math.round(speed), unit: "/s", by: "loop", rate: true };
  let best = 0;
  for (const [name, decide] of Object.entries(peers)) {
    const answers = await decide();
    const times: number[] = [];
    for (let i = 0; i < 3; i++) {
      const start = performance.now();
      await decide();
      times.push(performance.now() - start);
    }
    const rate = 1000 * (count / median(times));
    best = Math.max(best, rate);
    figures[`${name}, decisions a second`] = { value: Math.round(rate), unit: "/s", by: "loop", rate: true };
    figures[`${name}, answers that agree`] = { value: agreeing(answers, truth), unit: `of ${count}` };
  }
  figures["times the best of them"] = { value: speed / best, unit: "×", bar: 20, atLeast: true };
  return figures;
}

function agreeing(answers: Answers[], truth: Answers[]): number {
  return answers.reduce((sum, row, i) => sum + row.filter((answer, j) => answer === truth[i]![j]).length, 0);
}

/** The plain meaning on flat values, to check the peers' answers by. */
function holds(condition: Condition, value: Record<string, boolean | number | string>): boolean {
  return fold<boolean>(condition, {
    constant: (always) => always,
    definition: writtenOut,
    not: (of) => !of,
    and: (of) => of.every(Boolean),
    or: (of) => of.some(Boolean),
    test: (at) => {
      if (at.kind === "fact") return value[key(at.fact)] === true;
      if (at.kind === "has") return value[`${key(at.fact)}_${at.member}`] === true;
      if (at.kind === "is") return value[key(at.fact)] === at.member;
      const given = value[key(at.fact)] as number;
      const { op, value: other } = at;
      return (
        given >= 0 &&
        {
          "<": given < other,
          "<=": given <= other,
          ">": given > other,
          ">=": given >= other,
          "==": given === other,
          "!=": given !== other,
        }[op]
      );
    },
  });
}

/** Every provision's own root, none shared: as many decisions as the peers make. */
function ours(engine: Engine, subjects: Facts[]): () => void {
  const codes = new Uint8Array(engine.roots.length);
  const settled = subjects.map((facts) => subjectOf(engine, facts));
  return () => {
    for (const subject of settled) decideCodes(engine, engine.roots, subject, codes);
  };
}

function jsonRules(conditions: Condition[], values: Record<string, unknown>[]): () => Promise<Answers[]> {
  const rules = new JsonRules([], { allowUndefinedFacts: true });
  conditions.forEach((condition, i) => {
    const top = toJsonRules(condition);
    const conditionsOf = ("all" in top || "any" in top || "not" in top ? top : { all: [top] }) as TopLevelCondition;
    rules.addRule({ conditions: conditionsOf, event: { type: String(i) } });
  });
  return async () => {
    const rows: Answers[] = [];
    for (const value of values) {
      const row: Answers = new Array(conditions.length).fill(false);
      const { events } = await rules.run({ ...value, always: true });
      for (const { type } of events) row[Number(type)] = true;
      rows.push(row);
    }
    return rows;
  };
}

function publicodes(
  engine: Engine,
  conditions: Condition[],
  values: Record<string, boolean | number | string>[],
): () => Promise<Answers[]> {
  const rules: Record<string, unknown> = {};
  for (const { fact } of engine.variables.slots) {
    if (fact.type === "choices") for (const choice of fact.choices) rules[words(`${fact.id} ${choice.id}`)] = "non";
    else rules[words(fact.id)] = fact.type === "boolean" ? "non" : fact.type === "choice" ? "'none'" : 0;
  }
  conditions.forEach((condition, i) => {
    rules[`provision ${i}`] = { valeur: toPublicodes(condition) };
  });
  const model = new Publicodes(rules as never, { logger: { log() {}, warn() {}, error() {} } } as never);
  const situations = values.map((value) => situation(engine, value));
  return async () =>
    situations.map((given) => {
      model.setSituation(given as never);
      return conditions.map((_, i) => model.evaluate(`provision ${i}`).nodeValue === true);
    });
}

function situation(engine: Engine, value: Record<string, boolean | number | string>): Record<string, string | number> {
  const given: Record<string, string | number> = {};
  const say = (one: boolean | number | string) =>
    typeof one === "boolean" ? (one ? "oui" : "non") : typeof one === "string" ? `'${one}'` : one;
  for (const { fact } of engine.variables.slots) {
    if (fact.type === "choices")
      for (const choice of fact.choices)
        given[words(`${fact.id} ${choice.id}`)] = say(value[`${key(fact.id)}_${choice.id}`]!);
    else given[words(fact.id)] = say(value[key(fact.id)]!);
  }
  return given;
}

function zen(conditions: Condition[], values: Record<string, unknown>[]): () => Promise<Answers[]> {
  const expressions = conditions.map((condition, i) => ({ id: `e${i}`, key: `p${i}`, value: toZen(condition) }));
  const graph = {
    nodes: [
      { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
      { id: "rules", name: "rules", type: "expressionNode", position: { x: 1, y: 0 }, content: { expressions } },
      { id: "out", name: "out", type: "outputNode", position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: "a", type: "edge", sourceId: "in", targetId: "rules" },
      { id: "b", type: "edge", sourceId: "rules", targetId: "out" },
    ],
  };
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));
  return async () => {
    const rows: Answers[] = [];
    for (const value of values) {
      const { result } = await decision.evaluate(value);
      rows.push(conditions.map((_, i) => result[`p${i}`] === true));
    }
    return rows;
  };
}
