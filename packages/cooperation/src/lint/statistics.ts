// Whether a request is a survey for statistics, and what the Statistics Act then asks of such a body.
import type { LawIndex } from "@yawara/engine";
import type { RequestDocument } from "../request/request.ts";
import { type AuthorityKind, finding, type LintFinding } from "./finding.ts";

/**
 * A statistical survey asks individuals or bodies to report facts in order to make statistics (Statistics Act, Article 2(5)); not one
 * is what another act or cabinet order provides that reports be asked for. An administrative organ needs the Minister's approval
 * before (19(1)); prefectures and designated cities notify thirty days before (24(1), Order 7), the Bank of Japan too (25, Order 8);
 * of others the act asks neither. The Board of Audit is no administrative organ of this act (2(1)).
 */
export function statisticsFindings(
  { kind, statistics, publication }: RequestDocument,
  law: LawIndex,
  authority: AuthorityKind,
): LintFinding[] {
  if (kind === "inquiry" || authority === "audit-board") return [];
  const rests = (...locals: string[]) =>
    locals.map((local) => `jp.statistics-act/${local}`).filter((id) => law.index.has(id));
  const path = ["statistics"];
  const tables = publication.form === "tables";
  if (statistics === undefined)
    return tables ? [finding("statistics-unsaid", "must", path, {}, rests("art-2-5", "art-19-1"))] : [];
  if (!statistics.purpose)
    return tables ? [finding("statistics-by-tables", "ask", path, {}, rests("art-2-5", "art-19-1"))] : [];
  if (statistics.approval !== undefined) return [];
  const approval = ["statistics", "approval"];
  if (authority === "national") return [finding("statistics-approval", "must", approval, {}, rests("art-19-1"))];
  if (authority === "designated-local") return [finding("statistics-notice", "must", approval, {}, rests("art-24-1"))];
  return authority === "bank-of-japan" ? [finding("statistics-notice", "must", approval, {}, rests("art-25"))] : [];
}
