// Vite plugin: the content security policy in every page, so that a plain file server gives it too: facts cannot leave the browser.
import type { Plugin } from "vite";

/** What a page may load and whom it may talk to: only where it came from. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");

export function policyPlugin(): Plugin {
  return {
    name: "yawara-policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" },
    ],
  };
}
