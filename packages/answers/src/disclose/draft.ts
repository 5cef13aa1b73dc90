// Makes the draft of a disclosure from a checked subject: what concerns it is said or left as a gap, what does not is left out with its reason.
import {
  type Condition,
  provisionOf,
  type Source,
  type TemplateItem,
  type TemplateSection,
  type Text,
  WORDS,
} from "@yawara/engine";
import type { Checked } from "../check/checked.ts";
import { inBoth } from "../words/index.ts";
import type { DisclosureDraft, DraftItem, DraftSection, LeftOut, OwnRecord, Passage, Waiting } from "./draft-model.ts";
import {
  type Drafting,
  decisiveFacts,
  draftingOf,
  holds,
  notLookedAt,
  onFact,
  onProvision,
  unreadIn,
  waitsOf,
  whyNot,
} from "./grounds.ts";
import { type InPlace, measurePassages } from "./measures-in-place.ts";
import { passagesOf, undecided } from "./passages.ts";
import { DISCLOSURE_WORDS } from "./words.ts";

/** A draft of one kind. What the subject does not say is a gap: nothing is made up. */
export function draftOf(
  checked: Checked,
  template: Drafting["template"],
  own: OwnRecord = {},
  inPlace?: InPlace,
): DisclosureDraft {
  const drafting = draftingOf(checked, template, own, inPlace);
  const leftOut: LeftOut[] = [];
  const sections = template.sections.flatMap((section) => sectionOf(drafting, section, leftOut) ?? []);
  const passages = sections.flatMap(({ items }) => items.flatMap((item) => item.passages));
  const gaps = passages.filter(({ kind }) => kind === "gap").length;
  return {
    kind: template.id,
    corpus: checked.engine.corpus.version,
    at: checked.regime.at,
    known: checked.regime.known,
    jurisdictions: [...checked.jurisdictions],
    title: template.title,
    about: template.about,
    layout: template.layout,
    source: template.source,
    own,
    subject: drafting.answers,
    counts: { statements: passages.length - gaps, gaps, left_out: leftOut.length },
    sections,
    left_out: leftOut,
    read_with: readWith(checked),
  };
}

function readWith({ engine, regime }: Checked): Text[] {
  return [
    inBoth((language) =>
      DISCLOSURE_WORDS[language].readWith.facts(WORDS[language].day(regime.at), engine.corpus.version),
    ),
    inBoth((language) => DISCLOSURE_WORDS[language].readWith.confirm),
    inBoth((language) => DISCLOSURE_WORDS[language].readWith.wording),
  ];
}

function sectionOf(drafting: Drafting, section: TemplateSection, leftOut: LeftOut[]): DraftSection | undefined {
  const { id, title, intro, when, not } = section;
  const out = when === undefined ? undefined : excluded(drafting, when, not!);
  if (out !== undefined) {
    leftOut.push({ section: id, what: title, ...out });
    return undefined;
  }
  const open = when !== undefined && holds(drafting, when) === undefined ? waitsOf(drafting, when) : [];
  const items = section.items.flatMap((item) => itemOf(drafting, section, item, leftOut) ?? []);
  const [first, ...rest] = items.map((item) => ({ ...item, passages: withoutSame(item.passages, open) }));
  if (first === undefined) return undefined;
  const isOpen = open.length > 0 ? [undecided(`${id}.undecided`, open)] : [];
  const begun = { ...first, passages: [...isOpen, ...first.passages] };
  return { id, title, ...(intro && { intro }), items: [begun, ...rest] };
}

/** Passages without those that only say that something waits for what the whole section waits for. */
function withoutSame(passages: readonly Passage[], open: readonly Waiting[]): Passage[] {
  const facts = new Set(open.map(({ fact }) => fact));
  return passages.filter(
    ({ undecided: isUndecided, waits_for: waits = [] }) => !(isUndecided && waits.every(({ fact }) => facts.has(fact))),
  );
}

/** Why something is left out by its condition; nothing where it holds or is open. */
function excluded(drafting: Drafting, when: Condition, not: Text): Pick<LeftOut, "why" | "rests_on"> | undefined {
  const { engine } = drafting.checked;
  const unread = unreadIn(engine, when);
  if (unread !== undefined) return { why: notLookedAt(engine, [unread]), rests_on: [] };
  if (holds(drafting, when) !== false) return undefined;
  return { why: not, rests_on: decisiveFacts(drafting, when).map((fact) => onFact(drafting, fact)) };
}

function itemOf(
  drafting: Drafting,
  section: TemplateSection,
  item: TemplateItem,
  leftOut: LeftOut[],
): DraftItem | undefined {
  const provisions = item.provisions.flatMap((id) => onProvision(drafting, id) ?? []);
  const out =
    item.bound && provisions.length === 0
      ? whyNot(drafting, item.provisions)
      : item.when && excluded(drafting, item.when, item.not!);
  if (out !== undefined) {
    leftOut.push({ section: section.id, item: item.id, what: whatOf(drafting, section, item), ...out });
    return undefined;
  }
  const place = `${section.id}.${item.id}`;
  const ref = refOf(drafting, item);
  return {
    id: item.id,
    asks: asksOf(drafting, item),
    ...(ref && { ref }),
    provisions,
    steps: item.asks === undefined ? stepsOf(drafting, provisions) : [],
    source: sourceOf(drafting, section, item),
    passages: [
      ...openPassages(drafting, place, item, provisions),
      ...passagesOf(drafting, place, item),
      ...(drafting.inPlace === undefined ? [] : measurePassages(drafting.inPlace, place, provisions)),
    ],
  };
}

/** That it is not decided whether the item concerns the system: by its own condition, or because every provision behind it is open. */
function openPassages(
  drafting: Drafting,
  place: string,
  { when, bound }: TemplateItem,
  provisions: DraftItem["provisions"],
): Passage[] {
  const waits = when !== undefined && holds(drafting, when) === undefined ? waitsOf(drafting, when) : [];
  if (waits.length > 0) return [undecided(`${place}.open`, waits)];
  if (!bound || provisions.some(({ standing }) => standing !== "open")) return [];
  const { engine, findings } = drafting.checked;
  const open = findings.find(({ provision }) => provision === provisions[0]!.provision)?.openOn ?? [];
  return [
    undecided(
      `${place}.open`,
      open.map((fact) => ({ fact, name: engine.facts.get(fact)!.name })),
    ),
  ];
}

function asksOf({ checked: { engine } }: Drafting, { asks, provisions }: TemplateItem): Text {
  return asks ?? provisionOf(engine, provisions[0]!).says;
}

/** The place of an item that asks in the words of a provision is the provision's. */
function refOf({ checked: { engine } }: Drafting, { asks, ref, provisions }: TemplateItem): Text | undefined {
  return ref ?? (asks === undefined ? provisionOf(engine, provisions[0]!).ref : undefined);
}

/** What an item that is left out is called, behind its section: what it asks, or its provision where that was not loaded. */
function whatOf(drafting: Drafting, section: TemplateSection, item: TemplateItem): Text {
  const [first] = item.provisions;
  const isNamed = item.asks !== undefined || drafting.checked.engine.index.has(first!);
  const asks = isNamed ? asksOf(drafting, item) : inBoth(() => first!);
  return inBoth((language) => `${section.title[language]}${WORDS[language].colon}${asks[language]}`);
}

function stepsOf({ checked: { engine } }: Drafting, provisions: DraftItem["provisions"]): Text[] {
  return provisions.flatMap(({ provision: id }) => {
    const { do: steps, evidence } = provisionOf(engine, id);
    return [...steps, ...evidence];
  });
}

function sourceOf({ template, checked: { engine } }: Drafting, section: TemplateSection, item: TemplateItem): Source {
  const [first] = item.provisions.filter((id) => engine.index.has(id));
  const ofLaw = item.asks === undefined && first !== undefined ? provisionOf(engine, first).source : undefined;
  return item.source ?? ofLaw ?? section.source ?? template.source;
}
