// What the certificate of a deletion says: what was destroyed and how, on what ground, and which copies it does not cover.
import type { RequestDocument } from "../request/request.ts";
import type { RetentionStanding } from "./schedule.ts";

/** What is out of reach once the key is destroyed. */
export const CERTIFICATE_COVERS = ["answer", "files", "backups", "indexes"] as const;

/** Copies that are not, and stay where they are. */
export const CERTIFICATE_LEAVES = [
  "archive",
  "exports",
  "published",
  "guidance",
  "sent-by-file",
  "respondent",
] as const;

export type CertificateCover = (typeof CERTIFICATE_COVERS)[number];
export type CertificateLeft = (typeof CERTIFICATE_LEAVES)[number];

/** What is known of the answers when their keys are destroyed. */
export interface Deletion {
  request: string;
  version: number;
  document: Pick<RequestDocument, "retention" | "publication">;
  standing: RetentionStanding;
  /** The day the keys were destroyed, ISO. */
  day: string;
  /** Reads that gave the answer out as a file or on paper; they stand in the respondent's log of reads. */
  exports: number;
  /** Whether it led to guidance, which is a record of its own. */
  guidance: boolean;
  /** Whether it came as a sealed file, which its sender and the mail in between may still have. */
  byFile: boolean;
}

export interface Certificate {
  request: string;
  version: number;
  day: string;
  /** The last day it was to be kept. */
  until: string;
  /** Where the Prime Minister's consent is written down. */
  consent?: string;
  covers: CertificateCover[];
  leaves: CertificateLeft[];
}

/**
 * The certificate of a deletion. Destroying the key covers everything that holds the answer encrypted, backups made before
 * included, without touching them. It covers no copy that somebody took in the clear: such copies are named, never passed over,
 * and what the respondent keeps is always among them.
 */
export function certificateOf({ request, version, document, standing, day, ...known }: Deletion): Certificate {
  const left: Record<CertificateLeft, boolean> = {
    archive: document.retention.end === "archive",
    exports: known.exports > 0,
    published: document.publication.form !== "none",
    guidance: known.guidance,
    "sent-by-file": known.byFile,
    respondent: true,
  };
  return {
    request,
    version,
    day,
    until: standing.until,
    ...(standing.consent !== undefined && { consent: standing.consent }),
    covers: [...CERTIFICATE_COVERS],
    leaves: CERTIFICATE_LEAVES.filter((one) => left[one]),
  };
}
