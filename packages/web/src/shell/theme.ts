// Light, dark, or as the system has it: kept in the browser and set on the document.
import { keep, kept } from "./storage.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = "yawara.theme";

/** The theme chosen last; while the site is built there is no one who chose. */
export function keptTheme(): Theme {
  const chosen = kept(KEPT);
  return THEMES.find((theme) => theme === chosen) ?? "system";
}

/** Sets the theme and keeps it. */
export function chooseTheme(theme: Theme): void {
  keep(KEPT, theme);
  setTheme(theme);
}

/** Sets the theme on the document. */
export function setTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
