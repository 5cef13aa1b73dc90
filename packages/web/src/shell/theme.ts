// Light, dark, or as the system has it: kept in the browser and set on the document.
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = "yawara.theme";

/** The theme chosen last; while the site is built there is no one who chose. */
export function keptTheme(): Theme {
  if (typeof localStorage === "undefined") return "system";
  const kept = localStorage.getItem(KEPT);
  return THEMES.find((one) => one === kept) ?? "system";
}

/** Sets the theme and keeps it. */
export function setTheme(theme: Theme): void {
  localStorage.setItem(KEPT, theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
