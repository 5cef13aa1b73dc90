// Draws disclosures from what the register keeps, and writes them as the API gives them.
import { isProblems, type Problems, type RawFacts } from "@yawara/answers";
import {
  type DisclosureDraft,
  factsBehind,
  isEmptyDocument,
  type OwnRecord,
  publicDocument,
  touchedSince,
  type VersionText,
  versionCounts,
} from "@yawara/answers/disclose";
import type { Language } from "@yawara/engine";
import type { Acting, DisclosureLine, Drawn, Problem, Sources, Version, VersionLine, Written } from "@yawara/register";
import { Written as WrittenJson } from "../law-workers/json.ts";
import type { AnswerOf } from "../law-workers/questions.ts";
import type { AppContext } from "./app-context.ts";
import type { Work } from "./reply.ts";
import { isDenied } from "./with-identity.ts";

type Kept = Acting["disclosures"];

/** A version with its texts as this package reads them. */
type ReadVersion = Omit<Version, keyof VersionText> & VersionText;

/** A version as it was kept, with its texts. */
export const textOf = (version: Version): ReadVersion => version as unknown as ReadVersion;

interface Found {
  about: Omit<DisclosureLine, "languages"> & { languages: Language[] };
  version: ReadVersion;
}

/** A disclosure with one of its versions; the latest where none is named. */
export async function withVersion(disclosures: Kept, id: string, number?: number): Promise<Found | Problem> {
  const about = await disclosures.read(id);
  if (isDenied(about)) return about;
  const version = await disclosures.version(id, number ?? about.version.number);
  return isDenied(version) ? version : { about: about as Found["about"], version: textOf(version) };
}

/** What a disclosure is drawn from. */
export const asked = ({ system, kind }: Pick<DisclosureLine, "system" | "kind">) => ({ subject: system?.id, kind });

interface ToDraw {
  subject: string | undefined;
  kind: string;
  organisation?: Readonly<Record<string, unknown>> | undefined;
}

/** A draft of what is known now. Without a record of its own it names the organisation and the system as the register does. */
export async function drawnNow(
  { ask }: Work,
  disclosures: Kept,
  { subject, kind, organisation }: ToDraw,
): Promise<(Drawn & { draft: DisclosureDraft }) | Problems | Problem> {
  const sources = await disclosures.sources(subject);
  if (isDenied(sources)) return sources;
  const draft = await draftFrom(ask, sources, kind, organisation ?? usualRecord(sources));
  if (isProblems(draft)) return draft;
  return { draft, sources, corpus: draft.corpus, restsOn: factsBehind(draft) };
}

const usualRecord = ({ organisation, corporateNumber, system }: Sources): OwnRecord => ({
  ...(organisation !== "" && { name: organisation }),
  ...(corporateNumber !== undefined && { corporate_number: corporateNumber }),
  ...(system !== undefined && { product: system }),
});

async function draftFrom(
  ask: Work["ask"],
  { facts, at, regimes, measures }: Sources,
  kind: string,
  organisation: Readonly<Record<string, unknown>>,
): Promise<AnswerOf<"disclosure">> {
  const question = {
    kind,
    facts: facts as RawFacts,
    organisation,
    measures,
    ...(at !== undefined && { at }),
    ...(regimes !== undefined && { regimes }),
  };
  return (await ask({ name: "disclosure", asked: question }, "value")) as AnswerOf<"disclosure">;
}

/** What a version keeps of what was written: with how much is left to do. */
export function writtenOf(
  draft: DisclosureDraft,
  languages: readonly Language[],
  edits: VersionText["edits"],
  tiers: VersionText["tiers"],
): Written {
  const { gaps, unconfirmed } = versionCounts({ draft, edits, tiers }, languages);
  return { edits: edits as Written["edits"], tiers: { ...tiers }, gaps, unconfirmed };
}

/** How much of a kept draft is left to do in some languages. */
export function countedIn(version: Version, languages: readonly string[]): Pick<Written, "gaps" | "unconfirmed"> {
  const { draft, edits, tiers } = textOf(version);
  return versionCounts({ draft, edits, tiers }, languages as readonly Language[]);
}

/** What the public is given of a version; nothing where no statement is for anybody outside. */
export async function publicationOf(disclosures: Kept, id: string, number: number) {
  const found = await withVersion(disclosures, id, number);
  if (isDenied(found)) return found;
  const document = publicDocument(found.version, found.about.languages);
  return isEmptyDocument(document) ? {} : { publication: JSON.stringify(document) };
}

/** A version with what would be drawn otherwise today. What can no longer be drawn (its kind or law is gone) says nothing of it. */
export async function versionAnswer(work: Work, disclosures: Kept, { about, version }: Found): Promise<object> {
  const { draft, edits, tiers, ...line } = version;
  const isOver = version.state === "withdrawn";
  const now = isOver ? undefined : await drawnNow(work, disclosures, { ...asked(about), organisation: draft.own });
  const isDrawn = now !== undefined && !isDenied(now) && !isProblems(now);
  const touched = isDrawn ? touchedSince(draft, now.draft) : [];
  return { ...versionLine(line), edits, tiers, touched, draft: new WrittenJson(asciiJson(draft)) };
}

/** JSON in plain ASCII, which is written as it is. */
const asciiJson = (value: object): string =>
  JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** A version as the API writes it, without its texts. */
export function versionLine({ subjectRevision, ...version }: VersionLine): object {
  return { ...version, ...(subjectRevision !== undefined && { subject_revision: subjectRevision }) };
}

/** A disclosure as the API writes it. */
export function lineOf({ store }: AppContext, found: DisclosureLine): object {
  const { createdBy, createdAt, updatedBy, updatedAt, publicVersion, address, version } = found;
  const { id, name, kind, system, languages, listed, revision, removed, touched } = found;
  const title = store.disclosures().find((one) => one.id === kind)?.title ?? { en: kind, ja: kind };
  return {
    ...{ id, name, kind, title, languages, listed, revision, removed, touched },
    ...(system !== undefined && { system }),
    address: `/disclosures/${address}`,
    newer_law: version.state !== "withdrawn" && version.corpus !== store.base.version,
    ...(publicVersion !== undefined && { public_version: publicVersion }),
    version: versionLine(version),
    ...{ created_by: createdBy, created_at: createdAt, updated_by: updatedBy, updated_at: updatedAt },
  };
}
