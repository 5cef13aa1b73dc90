// Whether a request that changes something may be trusted to come from this site's own pages.
// Instead of Hono's csrf, which costs the same and looks at forms alone: docs/decisions/2026-11-30-server-threads.md.

const SAFE = ["GET", "HEAD", "OPTIONS"];

/**
 * A browser adds cookies to whatever any page makes it send. A request with a cookie that changes something must
 * therefore say that it comes from here: `Sec-Fetch-Site`, which no page can forge, or else `Origin`.
 */
export function isCrossSite(method: string, header: (name: string) => string | undefined, origin: string): boolean {
  if (SAFE.includes(method) || header("cookie") === undefined) return false;
  const site = header("sec-fetch-site");
  return site === undefined ? header("origin") !== origin : site !== "same-origin";
}
