// Light, dark or as the device: a plain select, so that every device shows it in its own way.
import { useState } from "react";
import { useWords } from "./language.ts";
import { chooseTheme, keptTheme, THEMES, type Theme } from "./theme.ts";
import { SHELL_WORDS } from "./words.ts";

export function ThemeSwitch() {
  const words = useWords(SHELL_WORDS);
  const [theme, show] = useState<Theme>(keptTheme);
  return (
    <label className="flex min-h-11 items-center gap-2 text-sm lg:flex-col lg:items-start lg:gap-0 lg:px-3">
      <span className="sr-only lg:not-sr-only lg:text-muted">{words.theme}</span>
      <select
        value={theme}
        onChange={(event) => {
          const chosen = THEMES.find((one) => one === event.target.value)!;
          chooseTheme(chosen);
          show(chosen);
        }}
        className="min-h-11 rounded-4 border border-control bg-surface px-2"
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {words.themes[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
