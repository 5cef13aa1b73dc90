// The checks a law folder has to pass before it is shipped; each finds one kind of mistake and says where.
import type { Engine } from "../compiled/engine.ts";
import { brokenCondition } from "../condition/build.ts";
import { leavesOf, testsThrough } from "../condition/fold.ts";
import { breachId } from "../law/breach-id.ts";
import { federationOf } from "../law/corpus-parts.ts";
import { type Condition, type Corpus, FIRST_INTERVIEW, type Problem, type Provision, type Text } from "../law/model.ts";
import { implies, isConstant } from "../relate/implication.ts";
import { measureMistakes } from "./lint-measures.ts";
import { modalityMistakes } from "./lint-modality.ts";
import { longSentences } from "./lint-sentences.ts";
import { stepMistakes } from "./lint-steps.ts";
import type { Law } from "./read-law.ts";

/**
 * Names of today's products and makers that may not stand in a condition, a fact or its answers: a rule names functions
 * and effects (technological neutrality). Lower case, matched as whole words.
 */
const PRODUCTS =
  /\b(chatgpt|gpt|openai|claude|anthropic|gemini|copilot|llama|mistral|deepseek|sora|midjourney|dall-?e|stable diffusion|grok|alexa|siri|whisper|bert)\b/i;

/** Everything that is wrong with a law folder that could be read, errors first by file and line. `today` is an ISO day. */
export function lintLaw(law: Law, engine: Engine, today: string): { errors: Problem[]; warnings: Problem[] } {
  const at = (id: string) => law.places.get(id) ?? {};
  const errors = [
    ...constants(law.corpus, engine, at),
    ...breachConstants(law.corpus, engine, at),
    ...modalityMistakes(law.corpus, at),
    ...stepMistakes(law, at),
    ...unusedFacts(law.corpus, at),
    ...unusedDefinitions(law.corpus, at),
    ...twins(law.corpus, at),
    ...sentences(law.corpus, at),
    ...products(law.corpus, at),
    ...promisedDefaults(law.corpus, at),
    ...waitingForLater(law.corpus, at),
    ...seenElsewhere(law.corpus, at),
    ...formsSeenElsewhere(law.corpus, at),
    ...uncased(law, at),
    ...replacements(law.corpus, at),
    ...eventsOfNothing(law.corpus, at),
    ...commencements(law.corpus, at),
    ...(law.library === undefined ? [] : measureMistakes(law.library, engine, at)),
  ];
  const warnings = [...lapsedReviews(law.corpus, today, at), ...lapsedMappings(law, today)];
  return { errors: errors.sort(byPlace), warnings: warnings.sort(byPlace) };
}

type At = (id: string) => { file?: string; line?: number; column?: number };

function byPlace(a: Problem, b: Problem): number {
  return (a.file ?? "").localeCompare(b.file ?? "") || (a.line ?? 0) - (b.line ?? 0);
}

/** A condition that can never hold, or always holds without being marked general. */
function constants(corpus: Corpus, engine: Engine, at: At): Problem[] {
  const problems: Problem[] = [];
  for (const provision of corpus.provisions) {
    const constant = isConstant(engine, provision.id);
    if (constant === false) problems.push({ code: "never-holds", args: { id: provision.id }, ...at(provision.id) });
    if (constant === true && !provision.general)
      problems.push({ code: "always-holds", args: { id: provision.id }, ...at(provision.id) });
    if (constant !== true && provision.general && provision.cel === "true")
      problems.push({ code: "not-general", args: { id: provision.id }, ...at(provision.id) });
  }
  for (const definition of corpus.definitions) {
    const constant = isConstant(engine, definition.id);
    if (constant !== undefined)
      problems.push({
        code: constant ? "always-holds" : "never-holds",
        args: { id: definition.id },
        ...at(definition.id),
      });
  }
  return problems;
}

/** A breach that can never be, or is there wherever the norm binds: then nobody can break it, or nobody keep it. */
function breachConstants(corpus: Corpus, engine: Engine, at: At): Problem[] {
  return corpus.provisions.flatMap((provision): Problem[] => {
    const broken = brokenCondition(provision);
    if (broken === undefined) return [];
    const args = { id: provision.id };
    if (isConstant(engine, breachId(provision.id)) === false)
      return [{ code: "never-broken", args, ...at(provision.id) }];
    return implies(engine, provision.id, breachId(provision.id))
      ? [{ code: "always-broken", args, ...at(provision.id) }]
      : [];
  });
}

/** Ids of the facts and definitions a condition names. */
function namesIn(condition: Condition): Set<string> {
  return new Set(leavesOf(condition).map((leaf) => (leaf.kind === "definition" ? leaf.id : leaf.fact)));
}

function conditionsOf(provision: Provision): Condition[] {
  const { when, unless, breach } = provision;
  return [when, ...unless.map((exception) => exception.when), ...(typeof breach === "object" ? [breach.when] : [])];
}

/** Everything the provisions reach, through definitions; a definition of a risk is reached by whoever mitigates it. */
function reached(corpus: Corpus): Set<string> {
  const definitions = new Map(corpus.definitions.map((definition) => [definition.id, definition]));
  const seen = new Set<string>();
  const queue: Condition[] = [
    ...corpus.provisions.flatMap(conditionsOf),
    ...corpus.definitions
      .filter((definition) => definition.id.startsWith("risk."))
      .map((definition) => definition.when),
  ];
  for (let condition = queue.pop(); condition !== undefined; condition = queue.pop())
    for (const name of namesIn(condition)) {
      if (seen.has(name)) continue;
      seen.add(name);
      const definition = definitions.get(name);
      if (definition !== undefined) queue.push(definition.when);
    }
  return seen;
}

function amountFacts(corpus: Corpus): Set<string> {
  const text = JSON.stringify(corpus.provisions.map((p) => [p.sanction, p.worth]));
  return new Set(corpus.facts.map((fact) => fact.id).filter((id) => text.includes(`"${id}"`)));
}

/** A fact no rule turns on; being named in another fact's `only_if` is not enough. */
function unusedFacts(corpus: Corpus, at: At): Problem[] {
  const used = reached(corpus);
  const inAmounts = amountFacts(corpus);
  return corpus.facts
    .filter((fact) => !used.has(fact.id) && !inAmounts.has(fact.id))
    .map((fact) => ({ code: "unused-fact" as const, args: { id: fact.id }, ...at(fact.id) }));
}

function unusedDefinitions(corpus: Corpus, at: At): Problem[] {
  const used = reached(corpus);
  return corpus.definitions
    .filter((definition) => !used.has(definition.id) && !definition.id.startsWith("risk."))
    .map((definition) => ({ code: "unused-definition" as const, args: { id: definition.id }, ...at(definition.id) }));
}

/** Two provisions that say the same to the same under the same condition. */
function twins(corpus: Corpus, at: At): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const provision of corpus.provisions) {
    const key = JSON.stringify([
      provision.when,
      provision.unless.map((u) => u.when),
      provision.breach,
      provision.addressee,
      provision.says,
    ]);
    const twin = seen.get(key);
    if (twin !== undefined)
      problems.push({ code: "twin-provision", args: { id: provision.id, other: twin }, ...at(provision.id) });
    else seen.set(key, provision.id);
  }
  return problems;
}

/** What people read of the law. */
function sentences(corpus: Corpus, at: At): Problem[] {
  const texts: [string, Text][] = [
    ...corpus.provisions.flatMap(({ id, says, do: steps, evidence }) =>
      [says, ...steps, ...evidence].map((text): [string, Text] => [id, text]),
    ),
    ...corpus.facts.flatMap(({ id, ask, help }) => [ask, help].map((text): [string, Text] => [id, text])),
    ...corpus.instruments.map(({ id, summary }): [string, Text] => [id, summary]),
  ];
  return texts.flatMap(([id, text]) => longSentences(id, text).map((problem) => ({ ...problem, ...at(id) })));
}

function products(corpus: Corpus, at: At): Problem[] {
  const texts: [string, string][] = [
    ...corpus.provisions.map((p): [string, string] => [
      p.id,
      [p.cel, ...p.unless.map((u) => u.cel), typeof p.breach === "object" ? p.breach.cel : ""].join(" "),
    ]),
    ...corpus.definitions.map((d): [string, string] => [d.id, `${d.cel} ${d.name.en} ${d.name.ja}`]),
    ...corpus.facts.map((f): [string, string] => [
      f.id,
      [f.ask.en, f.help.en, ...f.choices.flatMap((c) => [c.id.replaceAll("_", " "), c.name.en])].join(" "),
    ]),
  ];
  return texts.flatMap(([id, text]) => {
    const found = PRODUCTS.exec(text);
    return found === null ? [] : [{ code: "product-name" as const, args: { id, name: found[0] }, ...at(id) }];
  });
}

/** Whether a link is of those who publish the law of an instrument. */
function officialIn({ knownJurisdictions, instruments }: Corpus): (instrument: string, link: string) => boolean {
  const domains = new Map(knownJurisdictions.map(({ id, authorities }) => [id, authorities]));
  const byId = new Map(instruments.map((one) => [one.id, one]));
  return (id, link) => {
    const { jurisdiction, url } = byId.get(id)!;
    const host = new URL(link).hostname;
    const own = url === undefined ? [] : [new URL(url).hostname];
    const official = [...(domains.get(jurisdiction) ?? []), ...(domains.get(federationOf(jurisdiction)) ?? []), ...own];
    return official.some((domain) => host === domain || host.endsWith(`.${domain}`));
  };
}

/** A form read at a page that is not its authority's was not seen either. */
function formsSeenElsewhere(corpus: Corpus, at: At): Problem[] {
  const isOfficial = officialIn(corpus);
  return (corpus.forms ?? [])
    .filter(({ provisions, source }) => {
      const instrument = provisions[0]!.split("/")[0]!;
      return source.confidence === "seen" && !isOfficial(instrument, source.url);
    })
    .map(({ id, source }) => ({
      code: "seen-elsewhere" as const,
      args: { id, host: new URL(source.url).hostname },
      ...at(id),
    }));
}

/** A provision, an event or a decided example that was read at a page that is not its authority's was not seen: a domain of the jurisdiction's list, or that of the instrument's own link. */
function seenElsewhere(corpus: Corpus, at: At): Problem[] {
  const isOfficial = officialIn(corpus);
  const read = [
    ...corpus.provisions.map(({ id, instrument, source: { url, confidence } }) => ({
      id,
      instrument,
      url,
      confidence,
    })),
    ...corpus.provisions.flatMap(({ id, instrument, examples = [] }) =>
      examples.map(({ source: { url, confidence } }) => ({ id, instrument, url, confidence })),
    ),
    ...corpus.instruments.flatMap(({ id, events }) =>
      events.map(({ source, confidence }) => ({ id, instrument: id, url: source, confidence })),
    ),
  ];
  return read
    .filter(({ instrument, url, confidence }) => confidence === "seen" && !isOfficial(instrument, url))
    .map(({ id, url }) => ({ code: "seen-elsewhere" as const, args: { id, host: new URL(url).hostname }, ...at(id) }));
}

/** Nothing is taken for an answer that was not given, so no question may say that something is. */
const DEFAULTS = /\b(?:defaults? to|by default|the default)\b|既定|初期値/i;

function promisedDefaults(corpus: Corpus, at: At): Problem[] {
  return corpus.facts
    .filter(({ ask, help }) => DEFAULTS.test([ask.en, help.en, ask.ja, help.ja].join("\n")))
    .map(({ id }) => ({ code: "promises-default" as const, args: { id }, ...at(id) }));
}

/** A question of the first interview that waits for one asked only later: until then all that turns on it is open for everybody. */
function waitingForLater(corpus: Corpus, at: At): Problem[] {
  const later = new Set(corpus.facts.filter(({ layer }) => !FIRST_INTERVIEW.includes(layer)).map(({ id }) => id));
  const definitions = new Map(corpus.definitions.map((one) => [one.id, one]));
  return corpus.facts.flatMap(({ id, onlyIf }) => {
    if (onlyIf === undefined || later.has(id)) return [];
    const found = testsThrough(onlyIf, definitions).find(({ fact }) => later.has(fact));
    return found === undefined
      ? []
      : [{ code: "waits-for-later" as const, args: { id, later: found.fact }, ...at(id) }];
  });
}

/** A provision without a worked case on each side of its line (a general one needs only the first), and of its breach's. */
function uncased(law: Law, at: At): Problem[] {
  const sides = new Map<string, Set<string>>();
  for (const worked of law.cases)
    for (const { provision, outcome } of worked.expected) {
      const seen = sides.get(provision) ?? new Set<string>();
      sides.set(provision, seen.add(typeof outcome === "string" ? outcome : outcome.breach));
    }
  return law.corpus.provisions.flatMap((provision) => {
    const seen = sides.get(provision.id) ?? new Set<string>();
    const wanted = [
      "applies",
      ...(provision.general ? [] : ["does-not-apply"]),
      ...(typeof provision.breach === "object" ? ["broken", "kept"] : []),
    ];
    return wanted
      .filter((side) => !seen.has(side))
      .map((side) => ({ code: "no-case" as const, args: { id: provision.id, side }, ...at(provision.id) }));
  });
}

function replacements(corpus: Corpus, at: At): Problem[] {
  const ids = new Set(corpus.provisions.map((provision) => provision.id));
  return corpus.provisions
    .filter((provision) => provision.replaces !== undefined && !ids.has(provision.replaces))
    .map((provision) => ({
      code: "unknown-provision" as const,
      args: { provision: provision.replaces! },
      ...at(provision.id),
    }));
}

/** Events of provisions that the instrument does not have. */
function eventsOfNothing({ instruments }: Corpus, at: At): Problem[] {
  return instruments.flatMap(({ id, events, provisions }) =>
    events
      .flatMap(({ of = [] }) => of.filter((one) => !provisions.includes(one)))
      .map((provision) => ({ code: "unknown-provision" as const, args: { provision }, ...at(id) })),
  );
}

/** A commencement that ends before it begins, or is known only after a later statement. */
function commencements(corpus: Corpus, at: At): Problem[] {
  return corpus.provisions.flatMap((provision) =>
    provision.inForce
      .filter((row) => row.to !== undefined && row.to <= row.from)
      .map((row) => ({
        code: "ends-before-it-begins" as const,
        args: { id: provision.id, from: row.from, to: row.to! },
        ...at(provision.id),
      })),
  );
}

function lapsedReviews(corpus: Corpus, today: string, at: At): Problem[] {
  return [...corpus.provisions, ...(corpus.forms ?? [])]
    .filter(({ source }) => source.reviewBy < today)
    .map(({ id, source }) => ({
      code: "review-lapsed" as const,
      args: { id, date: source.reviewBy },
      ...at(id),
    }));
}

function lapsedMappings({ library }: Law, today: string): Problem[] {
  const sources =
    library === undefined ? [] : [library.taxonomy, ...library.schemes.map(({ source }) => source), ...library.sources];
  return sources
    .filter(({ reviewBy }) => reviewBy < today)
    .map(({ url, reviewBy }) => ({ code: "review-lapsed" as const, args: { id: url, date: reviewBy } }));
}
