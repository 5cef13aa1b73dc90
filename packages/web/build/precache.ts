// Vite plugin: the list of files the service worker keeps: the pages, the programs and all law data, not the library of measures; the two small fonts; the slices of the large one come as they are used.
import type { Plugin } from "vite";

export function precachePlugin(): Plugin {
  return {
    name: "yawara-precache",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const files = Object.keys(bundle).filter(
          (name) =>
            (/^(assets|data)\/.*\.(js|css|json)$/.test(name) && !/\/measures\.[^/]*$/.test(name)) ||
            /^assets\/(interface|law)-.*\.woff2$/.test(name),
        );
        const pages = Object.keys(bundle)
          .filter((name) => name.endsWith("index.html") && !/^\w+\/law\/[^/]+\.[^/]+\//.test(name))
          .map((name) => name.replace(/index\.html$/, ""));
        this.emitFile({
          type: "asset",
          fileName: "precache.json",
          source: JSON.stringify(["favicon.svg", ...pages.map((path) => `./${path}`), ...files].sort()),
        });
      },
    },
  };
}
