// Builds the screens: React, Tailwind, the law as data files, and a page for every place.
import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressedPlugin } from "./build/compressed.ts";
import { lawDataPlugin } from "./build/law-data.ts";
import { pagesPlugin } from "./build/pages.ts";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwind(), lawDataPlugin(), pagesPlugin(), compressedPlugin()],
  build: { target: "es2023", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  worker: { format: "es" },
});
