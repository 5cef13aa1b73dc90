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
  /** A file of what a firm said of its plan. */
  states?: string;
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
  /** Kinds of finding that end with code 1, with commas between. */
  failOn?: string;
  /** The document of an earlier check, or a folder of them. */
  baseline?: string;
  /** Checkpoints of a log that were kept, and the keys they have to be signed by; each may be given again and again. */
  checkpoint: string[];
  key: string[];
  /** What is new by law or day alone ends with code 1 too. */
  failOnLawChange: boolean;
  /** Only the verdict and what was found. */
  brief: boolean;
  sarif: boolean;
  junit: boolean;
  oscal: boolean;
  /** Kind of disclosure. */
  kind?: string;
  /** File of the organisation's own record. */
  org?: string;
  /** File to write to. */
  out?: string;
  /** The standard basket as the subjects. */
  basket: boolean;
  /** Leave the subjects' markets as they are. */
  asIs: boolean;
  csv: boolean;
  atom: boolean;
  ics: boolean;
  /** Moments of an incident, and the one it is looked at; read where they are used. */
  occurred?: string;
  received?: string;
  aware?: string;
  now?: string;
  /** Other moments, and what is done: `NAME=MOMENT` with commas between. */
  since?: string;
  done?: string;
  /** The reader's time zone. */
  zone?: string;
  /** A form, by its id. */
  form?: string;
  /** Folder of keys: an authority's, or a firm's. */
  keys?: string;
  /** Id of a request, whom an inquiry is put to, a file of answers. */
  id?: string;
  addressee?: string;
  with?: string;
  /** Take back the answer sent before. */
  withdraw: boolean;
  /** An authority's name. */
  nameJa?: string;
  nameEn?: string;
  /** It was seen in time and nothing happened. */
  nearMiss: boolean;
  /** The data folder of an installation. */
  data?: string;
  /** The secret that signs sessions goes into the backup. */
  withSecret: boolean;
  /** Ask about plans too, to find support. */
  support: boolean;
  json: boolean;
  md: boolean;
  html: boolean;
  docx: boolean;
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
  states: { type: "string" },
  about: { type: "string" },
  risk: { type: "string" },
  stage: { type: "string" },
  role: { type: "string" },
  sssom: { type: "boolean" },
  declined: { type: "string" },
  "fail-on": { type: "string" },
  baseline: { type: "string" },
  checkpoint: { type: "string" },
  key: { type: "string" },
  "fail-on-law-change": { type: "boolean" },
  brief: { type: "boolean" },
  sarif: { type: "boolean" },
  junit: { type: "boolean" },
  oscal: { type: "boolean" },
  kind: { type: "string" },
  org: { type: "string" },
  out: { type: "string" },
  basket: { type: "boolean" },
  "as-is": { type: "boolean" },
  csv: { type: "boolean" },
  atom: { type: "boolean" },
  ics: { type: "boolean" },
  occurred: { type: "string" },
  received: { type: "string" },
  aware: { type: "string" },
  now: { type: "string" },
  since: { type: "string" },
  done: { type: "string" },
  zone: { type: "string" },
  form: { type: "string" },
  "near-miss": { type: "boolean" },
  data: { type: "string" },
  "with-secret": { type: "boolean" },
  keys: { type: "string" },
  id: { type: "string" },
  addressee: { type: "string" },
  with: { type: "string" },
  withdraw: { type: "boolean" },
  "name-ja": { type: "string" },
  "name-en": { type: "string" },
  lang: { type: "string" },
  support: { type: "boolean" },
  json: { type: "boolean" },
  md: { type: "boolean" },
  html: { type: "boolean" },
  docx: { type: "boolean" },
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
  "states",
  "about",
  "declined",
  "risk",
  "stage",
  "role",
  "baseline",
  "kind",
  "org",
  "out",
  "occurred",
  "received",
  "aware",
  "now",
  "since",
  "done",
  "zone",
  "form",
  "data",
  "keys",
  "id",
  "addressee",
  "with",
] as const;
/** Options that may be given more than once. */
const AGAIN = ["checkpoint", "key"] as const;
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
  const again: Record<(typeof AGAIN)[number], string[]> = { checkpoint: [], key: [] };
  for (const option of said) {
    const value = optionValue(option, language);
    if (value === undefined) flags.add(option.name);
    else if (isAgain(option.name)) again[option.name].push(value);
    else if (values.has(option.name)) throw new BadInput(WORDS[language].givenTwice(option.name));
    else values.set(option.name, value);
  }
  const lang = values.get("lang");
  if (lang !== undefined && !isLanguage(lang)) throw new BadInput(WORDS[language].unknownLanguage(lang));
  const options: Options = {
    words: positionals,
    given: [...values.keys(), ...flags, ...AGAIN.filter((name) => again[name].length > 0)],
    ...again,
    language,
    terminal,
    support: flags.has("support"),
    basket: flags.has("basket"),
    asIs: flags.has("as-is"),
    failOnLawChange: flags.has("fail-on-law-change"),
    brief: flags.has("brief"),
    sarif: flags.has("sarif"),
    junit: flags.has("junit"),
    oscal: flags.has("oscal"),
    online: flags.has("online"),
    write: flags.has("write"),
    csv: flags.has("csv"),
    atom: flags.has("atom"),
    ics: flags.has("ics"),
    withdraw: flags.has("withdraw"),
    nearMiss: flags.has("near-miss"),
    sssom: flags.has("sssom"),
    withSecret: flags.has("with-secret"),
    json: flags.has("json"),
    md: flags.has("md"),
    html: flags.has("html"),
    docx: flags.has("docx"),
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
  const names = { nameJa: values.get("name-ja"), nameEn: values.get("name-en") };
  if (names.nameJa !== undefined) options.nameJa = names.nameJa;
  if (names.nameEn !== undefined) options.nameEn = names.nameEn;
  const failOn = values.get("fail-on");
  if (failOn !== undefined) options.failOn = failOn;
  return options;
}

const isAgain = (name: string): name is (typeof AGAIN)[number] => (AGAIN as readonly string[]).includes(name);

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
