// Reads the command line: options every command shares, the language, and one clear line for what is wrong.
import { parseArgs } from "node:util";
import { isLanguage, type Language, problemLine, readDay, suggest } from "@yawara/engine";
import type { Terminal } from "./terminal.ts";
import { WORDS } from "./words/index.ts";

/** What the user gave is wrong: printed as one line, exit code 2. */
export class BadInput extends Error {}

export interface Options {
  words: string[];
  /** Names of the options that were given. */
  given: string[];
  language: Language;
  terminal: Terminal;
  at?: string;
  known?: string;
  from?: string;
  to?: string;
  save?: string;
  only?: string;
  /** A folder with texts of statutes. */
  texts?: string;
  /** Ask the authority for the texts. */
  online: boolean;
  /** Keep what was found. */
  write: boolean;
  /** Jurisdictions, with commas between. */
  regimes?: string;
  /** A regime composed by hand. */
  regime?: string;
  /** A subject file, where the command's words name something else. */
  subject?: string;
  /** Provision or definition an interview is about; the measure, item or provision a look at measures is about. */
  about?: string;
  /** Measures only against a risk, at a stage, for a role. */
  risk?: string;
  stage?: string;
  role?: string;
  /** The crosswalks as SSSOM. */
  sssom: boolean;
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
  texts: { type: "string" },
  online: { type: "boolean" },
  write: { type: "boolean" },
  regimes: { type: "string" },
  regime: { type: "string" },
  subject: { type: "string" },
  about: { type: "string" },
  risk: { type: "string" },
  stage: { type: "string" },
  role: { type: "string" },
  sssom: { type: "boolean" },
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

/** Options with a value that is taken as it is. */
const TEXTS = [
  "save",
  "only",
  "texts",
  "regimes",
  "regime",
  "subject",
  "about",
  "declined",
  "risk",
  "stage",
  "role",
] as const;
const DAYS = ["at", "known", "from", "to"] as const;

/** Parses the arguments after the program's name. Throws BadInput for an unknown option or a value that is none. */
export function readArguments(argv: string[], terminal: Terminal): Options {
  const { tokens, positionals } = parseArgs({
    args: argv,
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const said = tokens.filter((token) => token.kind === "option");
  const language = languageFrom(said.findLast(({ name }) => name === "lang")?.value, terminal.env);
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (const option of said) {
    const value = optionValue(option, language);
    if (value === undefined) flags.add(option.name);
    else if (values.has(option.name)) throw new BadInput(WORDS[language].givenTwice(option.name));
    else values.set(option.name, value);
  }
  const lang = values.get("lang");
  if (lang !== undefined && !isLanguage(lang)) throw new BadInput(WORDS[language].unknownLanguage(lang));
  const options: Options = {
    words: positionals,
    given: [...values.keys(), ...flags],
    language,
    terminal,
    support: flags.has("support"),
    basket: flags.has("basket"),
    asIs: flags.has("as-is"),
    online: flags.has("online"),
    write: flags.has("write"),
    csv: flags.has("csv"),
    atom: flags.has("atom"),
    sssom: flags.has("sssom"),
    json: flags.has("json"),
    md: flags.has("md"),
    help: flags.has("help"),
    version: flags.has("version"),
  };
  for (const name of DAYS) {
    const value = values.get(name);
    if (value !== undefined) options[name] = dayOf(name, value, language);
  }
  for (const name of TEXTS) {
    const value = values.get(name);
    if (value !== undefined) options[name] = value;
  }
  return options;
}

type OptionToken = { name: string; rawName: string; value?: string | undefined; inlineValue?: boolean | undefined };

/** The value of an option that takes one, nothing of one that takes none. */
function optionValue({ name, rawName, value, inlineValue }: OptionToken, language: Language): string | undefined {
  const words = WORDS[language];
  const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as keyof typeof OPTIONS] : undefined;
  if (option === undefined) {
    const suggestion = suggest(name, Object.keys(OPTIONS));
    throw new BadInput(words.unknownOption(rawName, suggestion && `--${suggestion}`));
  }
  if (option.type === "boolean") {
    if (value !== undefined) throw new BadInput(words.takesNoValue(rawName));
    return undefined;
  }
  const isNext = value?.startsWith("-") === true && value !== "-" && inlineValue !== true;
  if (value === undefined || value.trim() === "" || isNext) throw new BadInput(words.valueMissing(rawName));
  return value;
}

function dayOf(name: string, value: string, language: Language): string {
  const read = readDay(value);
  if ("day" in read) return read.day;
  throw new BadInput(`--${name}: ${problemLine(read.problem, language)}`);
}

function languageFrom(given: string | undefined, environment: Terminal["env"]): Language {
  if (isLanguage(given)) return given;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return locale.toLowerCase().startsWith("ja") ? "ja" : "en";
}
