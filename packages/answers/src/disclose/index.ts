// Drafts of what a firm publishes or hands in about its system, and their ways to be written.

export { changed, type TouchedHow, type TouchedPassage } from "./changed.ts";
export { draftHtml } from "./disclose.html.ts";
export { draftMarkdown } from "./disclose.markdown.ts";
export { kindsText } from "./disclose.text.ts";
export {
  type DisclosureAsked,
  disclosure,
  disclosures,
  dueDraft,
  type KindsAnswer,
  templateNamed,
} from "./disclose.ts";
export { draftOf } from "./draft.ts";
export {
  type Basis,
  type DisclosureDraft,
  type LeftOut,
  type OwnRecord,
  type Passage,
  PROVISION_STANDINGS,
} from "./draft-model.ts";
export {
  type DraftEdits,
  type DraftView,
  draftView,
  groundText,
  type ItemView,
  PASSAGE_STATES,
  type PassageState,
  type PassageView,
  type SectionView,
} from "./draft-view.ts";
export { type DisclosureKind, KIND_FITS, type KindFit, kindOf, kindsOf } from "./kinds.ts";
export { LONGEST_ENTRY, readOwnFile, readOwnRecord } from "./own-record.ts";
export { isEmptyDocument, type PublicDocument, publicDocument } from "./public-document.ts";
export {
  type ListedDisclosure,
  nothingPublishedHtml,
  PUBLIC_STYLE,
  type PublishedPage,
  publicListHtml,
  publicPageHtml,
  type Shown,
} from "./public-page.ts";
export { factsBehind, passagesOf, type TouchedStatement, touchedSince } from "./touched.ts";
export {
  approvedView,
  carriedEdits,
  TIERS,
  type Tier,
  tierOf,
  usualTier,
  type VersionDifference,
  type VersionText,
  versionCounts,
  versionDifferences,
} from "./version.ts";
export { DISCLOSURE_WORDS } from "./words.ts";
