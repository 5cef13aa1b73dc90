// Builds the screens: React, Tailwind, the law as data files, and a page for every place.
import { join } from "node:path";
import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressedPlugin } from "./build/compressed.ts";
import { homeFiguresPlugin } from "./build/home-figures.ts";
import { lawDataPlugin } from "./build/law-data.ts";
import { pagesPlugin } from "./build/pages.ts";
import { policyPlugin } from "./build/policy.ts";
import { precachePlugin } from "./build/precache.ts";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    tailwind(),
    lawDataPlugin(),
    homeFiguresPlugin(),
    policyPlugin(),
    pagesPlugin(),
    precachePlugin(),
    compressedPlugin(),
  ],
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: "es" },
  /** The spreadsheet's zip would make workers out of text, which our own policy does not allow. */
  resolve: { alias: [{ find: /^fflate$/, replacement: join(import.meta.dirname, "src/worker/zip-in-place.ts") }] },
});
