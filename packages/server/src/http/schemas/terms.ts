// The closed lists of terms the answers use.
import type { Role, Scope } from "@yawara/register";

export { GROUPS, LAYERS, MODALITIES, TOUCH_PARTS } from "@yawara/engine";

export const OUTCOMES = ["applies", "does-not-apply", "open"] as const;
export const CONFIDENCES_OF_SOURCES = ["seen", "secondary", "memory"] as const;
export const STATUSES = ["proposed", "lapsed", "enacted", "in-force", "partly-in-force", "ended"] as const;
export const KINDS = [
  "statute",
  "bill",
  "regulation",
  "guideline",
  "plan",
  "report",
  "standard",
  "executive-order",
  "programme",
  "code-of-conduct",
] as const;
export const SANCTIONS = ["none", "naming", "order", "administrative-fine", "criminal", "civil"] as const;

/** The register's own lists, said again: loading its context takes longer than the first page may. */
export const ROLES = ["owner", "editor", "reviewer", "viewer", "authority"] as const satisfies readonly Role[];
export const KEY_SCOPES = ["read", "write"] as const satisfies readonly Scope[];
