// Reads the command line: options every command shares, the language, and one clear line for what is wrong.
import { parseArgs } from "node:util";
import { isDay, type Language } from "@yawara/engine";

/** What the user gave is wrong: printed as one line, exit code 2. */
export class BadInput extends Error {}

export interface Options {
  words: string[];
  /** Names of the options that were given. */
  given: string[];
  language: Language;
  at?: string;
  known?: string;
  from?: string;
  to?: string;
  save?: string;
  only?: string;
  /** Jurisdictions, with commas between. */
  regimes?: string;
  /** A regime composed by hand. */
  regime?: string;
  /** A subject file, where the command's words name something else. */
  subject?: string;
  /** Provision or definition an interview is about. */
  about?: string;
  /** Facts that nobody knows, with commas between. */
  declined?: string;
  /** The standard basket as the subjects. */
  basket: boolean;
  /** Leave the subjects' markets as they are. */
  asIs: boolean;
  csv: boolean;
  atom: boolean;
  /** Ask about plans too, to find support. */
  support: boolean;
  json: boolean;
  md: boolean;
  help: boolean;
  version: boolean;
}

const OPTIONS = {
  at: { type: "string" },
  known: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  save: { type: "string" },
  only: { type: "string" },
  regimes: { type: "string" },
  regime: { type: "string" },
  subject: { type: "string" },
  about: { type: "string" },
  declined: { type: "string" },
  basket: { type: "boolean" },
  "as-is": { type: "boolean" },
  csv: { type: "boolean" },
  atom: { type: "boolean" },
  lang: { type: "string" },
  support: { type: "boolean" },
  json: { type: "boolean" },
  md: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** Parses the arguments after the program's name. Throws BadInput for an unknown option or a value that is none. */
export function readArguments(argv: string[], environment: NodeJS.ProcessEnv): Options {
  const parsed = parse(argv);
  const values = parsed.values;
  const language = languageFrom(values.lang, environment);
  const options: Options = {
    words: parsed.positionals,
    given: Object.keys(values),
    language,
    support: values.support ?? false,
    basket: values.basket ?? false,
    asIs: values["as-is"] ?? false,
    csv: values.csv ?? false,
    atom: values.atom ?? false,
    json: values.json ?? false,
    md: values.md ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
  };
  for (const name of ["at", "known", "from", "to"] as const) {
    const value = values[name];
    if (value === undefined) continue;
    if (!isDay(value))
      throw new BadInput(
        `--${name} ${value}: ${language === "ja" ? "日付は YYYY-MM-DD で書いてください" : "a date is written YYYY-MM-DD"}`,
      );
    options[name] = value;
  }
  for (const name of ["save", "only", "regimes", "regime", "subject", "about", "declined"] as const)
    if (values[name] !== undefined) options[name] = values[name];
  return options;
}

function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new BadInput((error as Error).message.split(". ")[0]!);
  }
}

function languageFrom(given: string | undefined, environment: NodeJS.ProcessEnv): Language {
  if (given === "ja" || given === "en") return given;
  if (given !== undefined) throw new BadInput(`--lang ${given}: en / ja`);
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return locale.toLowerCase().startsWith("ja") ? "ja" : "en";
}
