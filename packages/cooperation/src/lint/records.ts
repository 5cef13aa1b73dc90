// Whether the end of what is kept fits the body that keeps it.
import type { LawIndex } from "@yawara/engine";
import type { RequestDocument } from "../request/request.ts";
import { type AuthorityKind, finding, type LintFinding } from "./finding.ts";

/**
 * A national administrative organ destroys records only with the Prime Minister's consent (Public Records Act, Article 8(2)); the Board
 * of Audit is left out of that by name, and agencies destroy what is of no historical weight without it (11(4)). Local bodies are
 * not under these rules (34 asks them to try); whether an archive of theirs takes answers a person has to say.
 */
export function recordFindings({ retention }: RequestDocument, law: LawIndex, authority: AuthorityKind): LintFinding[] {
  const path = ["retention", "end"];
  const rests = law.corpus.provisions.map(({ id }) => id).filter((id) => id === "jp.public-records-act/art-8-2");
  if (authority === "national" && retention.end === "delete")
    return [finding("retention-consent", "must", path, {}, rests)];
  if (authority !== "national" && retention.end === "consent")
    return [finding("retention-no-consent", "must", path, {}, rests)];
  const local = authority === "local" || authority === "designated-local";
  return local && retention.end === "archive" ? [finding("retention-no-archive", "ask", path)] : [];
}
