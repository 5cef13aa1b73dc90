// Builds the screens: React, Tailwind, the law as data files, and a page for every place.
import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressedPlugin } from "./build/compressed.ts";
import { homeFiguresPlugin } from "./build/home-figures.ts";
import { japaneseFontPlugin } from "./build/japanese-font.ts";
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
    japaneseFontPlugin(),
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
});
