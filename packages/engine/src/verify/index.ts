// Comparing law data with the text of the statutes it cites.

export { type StatuteText, statuteFromMarkdown, statuteFromXml } from "./statute-text.ts";
export {
  type StatuteTexts,
  UNCOMPARED,
  type Uncompared,
  type Verification,
  verifyLaw,
  verifyProvision,
} from "./verify.ts";
