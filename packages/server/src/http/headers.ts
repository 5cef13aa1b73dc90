// The headers every response carries: what a browser may do with it, which is as little as works.
// Instead of Hono's secure-headers, which takes 1.4 to 1.9 times a bare request: docs/decisions/2026-11-30-server-threads.md.

const PERMISSIONS = ["accelerometer", "camera", "geolocation", "gyroscope", "microphone", "payment", "usb"]
  .map((one) => `${one}=()`)
  .join(", ");

const COMMON = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": PERMISSIONS,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
};

/** A page loads its own scripts, styles, fonts and pictures, speaks to this server, and stands in no frame. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Two years: what preload lists ask for. */
const HTTPS_ONLY = { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" };

/** Headers of data, and of pages, over http or https. */
export function securityHeaders(https: boolean): { data: Record<string, string>; page: Record<string, string> } {
  const always = { ...COMMON, ...(https && HTTPS_ONLY) };
  return {
    data: { ...always, "Content-Security-Policy": DATA_POLICY },
    page: { ...always, "Content-Security-Policy": PAGE_POLICY },
  };
}
