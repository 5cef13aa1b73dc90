// English words of the command line.
import type { CheckpointFault, VerifiedReceipt } from "@yawara/register/verify-checkpoints";
import type { LogFault } from "@yawara/register/verify-log";
import type { PackageFault, VerifiedPackage } from "@yawara/register/verify-package";
import type { Command } from "../command-names.ts";
import { type BackupSaid, backupHolds, type DrillSaid, megabytes } from "./backup-words.ts";
import { plural } from "./plural.ts";
import { en as request } from "./request.en.ts";

/** Why a file cannot be written, by the system's code. */
const CAUSES: Record<string, string> = {
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EISDIR: "this is a folder",
  ENOENT: "there is no such folder",
  ENOTDIR: "there is no such folder",
  ENOSPC: "the disk is full",
  EROFS: "the disk cannot be written to",
};

/** What is said of a package that is whole. */
type PackageSaid = Omit<VerifiedPackage, "faults" | "organisation">;

export const en = {
  usage: `yawara: what applies to my AI system, and why

  yawara check FILE            what binds, asks and offers for the system described in FILE
  yawara recheck OLD.json FILE what became of an earlier check: by facts, by law, by the day
  yawara ask [FILE]            describe a system by answering questions, then the report
  yawara support FILE          what the firm may get, with sums, deadlines, offices and what is missing
  yawara disclose FILE         documents to publish or hand in, drafted from what is known: checklist, notice, card
  yawara incident FILE         what an incident makes due: every clock with its end, to whom, and the fields of the form
  yawara plan FILE             what to do, by when, what shows it; what is voluntary and what is on offer
  yawara measures [FILE]       what can be done about the risks of the system described in FILE; without it, the library
  yawara explain FILE ID       why one provision or definition comes out as it does, and what would change it
  yawara compare FILE…         the same system at home in several countries; --basket: 24 systems and the touch index
  yawara audit verify FILE     whether an exported log of changes, or an auditor's package, is whole
  yawara backup --out FILE     a backup of the installation; backup drill tries one out, restore FILE puts one back
  yawara request read|answer|receipt FILE   an authority's request by file: what it asks, the sealed answer, the receipt
  yawara request sign|open|keys             for authorities
  yawara mcp                   the same for an AI assistant, by the Model Context Protocol
  yawara law list|show|timeline|diff|search|calendar|relations|stats     look at the law itself
  yawara law lint|test|verify|build                   for writers of law

Options: --lang en|ja, --regimes JP,EU (whose law), --at YYYY-MM-DD (law of a day), --known YYYY-MM-DD (as known then), --json, --md, --help
"yawara COMMAND --help" shows examples.`,
  help: {
    compare: `yawara compare FILE… [--regimes JP,EU,US,KR] [--regime 'EU - eu.ai-act + jp.ai-promotion-act'] [--as-is]
  [--at DATE] [--known DATE] [--json|--csv]
yawara compare --basket [--regimes …]

Puts each system at home in each regime and counts: what binds, what is voluntary, steps before market, hours by
the standard cost model, offers, open points, worst sanction. With --basket the 24 systems of basket/ and the
touch index of every regime, with its parts and what other choices would make of it.
  yawara compare examples/recruiter-screening.yaml --regimes JP,EU,US,KR
  yawara compare --basket --regime 'EU - eu.ai-act + jp.ai-promotion-act'`,
    check: `yawara check FILE… [--regimes JP,EU] [--at DATE] [--known DATE] [--json|--md|--sarif|--junit|--oscal] [--lang en|ja]
  [--fail-on KIND,KIND] [--baseline REPORT.json|FOLDER] [--fail-on-law-change] [--brief]

Says what applies to the AI system described in FILE (YAML or JSON; - reads standard input), file by file.
  yawara check examples/bank-loan-screening.yaml
  yawara check my-system.yaml --regimes JP,EU      else Japan, international texts and the system's own markets
  yawara check my-system.yaml --at 2027-04-01      the law of a later day, as known today
  yawara check my-system.yaml --json > report.json  (format: docs/report.md)

In a pipeline (docs/pipeline.md):
  yawara check ai/*.yaml --fail-on prohibition,unmet-duty --brief
  yawara check my-system.yaml --fail-on open-prohibition --baseline report.json   only what is new since stops
  yawara check ai/*.yaml --sarif > yawara.sarif
Kinds: prohibition, unmet-duty (broken or not met as described), would-break (a ban broken if it applies), open-prohibition,
open-duty (binds or may bind, and nothing was said of it), duty (binding today), coming (binding from a later day), open
(waits for a first answer).
Exit codes: 0 done, 1 something named was found, 2 bad input.`,
    recheck: `yawara recheck OLD.json FILE [--regimes JP,EU] [--at DATE] [--known DATE] [--json|--md] [--lang en|ja]

What became of an earlier check (OLD.json, written by yawara check --json) of the system in FILE: what is new, gone or
decided otherwise, and whether by changed facts, by changed law data or by the day alone.
  yawara check my-system.yaml --json > report.json
  yawara recheck report.json my-system.yaml        a month, or some answers, later`,
    ask: `yawara ask [FILE] [--save FILE] [--support | --about ID] [--declined FACT,FACT] [--regimes JP,EU] [--at DATE]
           [--known DATE] [--json|--md] [--lang en|ja]

Asks what it needs to know beyond what FILE says, then prints the report. Answers: a number, several like 1,3 (0 for none), y/n;
? says why it is asked, d is "I don't know", b goes back, q stops.
  yawara ask --save my-system.yaml
  yawara ask --about eu.high_risk  asks only what settles one definition or provision, to an exact verdict
  yawara ask my-system.yaml --about jp.ai_developer     goes on from what the file says
  yawara ask my-system.yaml --about bans                asks what would break the bans that apply
  yawara ask my-system.yaml --json                      the next question as JSON, without a terminal
                                                        (--declined: facts that nobody knows, not to be asked)
  yawara ask --support             asks about your plans too, to find subsidies and tax measures`,
    support: `yawara support FILE [--regimes JP,EU] [--at DATE] [--known DATE] [--json] [--lang en|ja]

What the firm may get on a day: money, tax relief, computing, loans, help; what is certain, what waits for an answer, what was
just missed; the sum, whether its call is open and until when, and the office. A closed call is never counted as one to have.
  yawara support my-firm.yaml
  yawara support my-firm.yaml --at 2026-08-25      on the day of a deadline
  yawara ask my-firm.yaml --support                asks about plans first`,
    disclose: `yawara disclose FILE [--kind KIND [--org FILE] [--md|--html|--docx] [--out FILE]] [--json] [--regimes JP,EU]
                [--at DATE] [--known DATE] [--lang en|ja]

Drafts of documents a firm publishes or hands in, made from FILE alone: what is not known is a gap, marked and counted.
Without --kind: which documents there are, those that fit the system first, and why.
  yawara disclose my-system.yaml
  yawara disclose my-system.yaml --kind ai-guidelines-checklist > checklist.md
  yawara disclose my-system.yaml --kind public-notice --org my-firm.yaml --docx --out notice.docx --lang ja
--org names a file with any of: name, corporate_number, contact, product, version, day.`,
    incident: `yawara incident FILE [--occurred T] [--received T] [--aware T] [--now T] [--since START=T,…] [--done CLOCK=T,…]
  [--near-miss] [--form ID] [--zone Asia/Tokyo] [--regimes JP,EU] [--at DATE] [--known DATE] [--json|--md|--ics]

What is due because of what happened (event.incidents and the other event facts in FILE): every clock of the law, from what it
runs, its last day or instant, to whom. T is an instant (2026-12-01T09:30+09:00), a time of your clock ("2026-12-01 09:30") or a
day. Clocks run once you are aware; from the receipt of a report they are shown as they would run.
  yawara incident leak.yaml --received "2026-12-01 09:30"              a report came in, nobody confirmed it
  yawara incident leak.yaml --aware "2026-12-01 15:00" --form jp-leak-report     the report, as far as it can be filled
  yawara incident leak.yaml --aware 2026-12-01 --ics > leak.ics        the ends as a calendar`,
    plan: `yawara plan FILE [--states FILE] [--regimes JP,EU] [--at DATE] [--known DATE] [--json|--md|--ics] [--lang en|ja]

From what applies to a plan: what is broken first, then what binds by its day, what must not be done, what is voluntary, what is on
offer, what is still open. --states joins what was said of the steps (done, left with a reason, who, by when); none is ever lost.
  yawara plan my-system.yaml --md > plan.md        a checklist; --ics: tasks for a calendar
  yawara plan my-system.yaml --json > plan.json    its "states" can be filled in and given again:
  yawara plan my-system.yaml --states plan.json    (docs/plan.md)`,
    measures: `yawara measures [FILE] [--risk ID] [--stage ID] [--role ID] [--about ID] [--regimes JP,EU] [--at DATE] [--known DATE]
  [--json|--md|--sssom] [--lang en|ja]

What can be done about the risks of AI. With FILE: the risks its system carries, the measures that fit it in order, and what
helps with the rules that bind it. Without: the library, by risk.
  yawara measures examples/recruiter-screening.yaml
  yawara measures --risk privacy.leak                one of the 24 risks, or a domain like privacy
  yawara measures --about prompt-injection-test      a measure whole, with everything it is mapped to
  yawara measures --about iso-42001/A.6.2.4          measures that help with an item, or with a provision (eu.ai-act/art-15)
  yawara measures --sssom > crosswalk.sssom.tsv      all crosswalks as an SSSOM table`,
    explain: `yawara explain FILE ID [--regimes JP,EU] [--at DATE] [--known DATE] [--json]

Why a provision applies to the system or not, or a definition holds or not; what would change that, and the trace.
  yawara explain examples/bank-loan-screening.yaml jp.appi/art-23-24
  yawara explain examples/bank-loan-screening.yaml jp.ai_developer`,
    mcp: `yawara mcp

Answers an AI assistant (Model Context Protocol over standard input and output) until its input ends. Set it up in the
assistant with the command "npx yawara mcp" (docs/mcp.md); there is nothing to type here.`,
    "law list": `yawara law list [--regimes JP,EU] [--at DATE] [--known DATE] [--json]

Instruments, with their status on a day.`,
    "law show": `yawara law show ID [--at DATE] [--known DATE] [--json]

An instrument (jp.ai-promotion-act) or a provision (jp.ai-promotion-act/art-7-2).`,
    "law timeline": `yawara law timeline [INSTRUMENT] [--json]

What happened when: the life of one instrument, or of all.
  yawara law timeline jp.ai-promotion-act`,
    "law diff": `yawara law diff --from DATE --to DATE [--regimes JP,EU] [--subject FILE] [--json]

Provisions that came, went or changed between two days, each change as plain conditions.
  yawara law diff --from 2025-01-01 --to 2026-11-23
  yawara law diff --from 2024-06-01 --to 2026-11-23 --subject my-system.yaml     only what concerns it`,
    "law calendar": `yawara law calendar [--subject FILE] [--regimes JP,EU] [--from DATE] [--to DATE] [--known DATE]
  [--atom|--json] > law.ics

Days on which law begins or ends to bind, and its own review dates, as iCalendar; --atom as an Atom feed.
Bills are marked as bills.`,
    "law relations": `yawara law relations FILE [--regimes JP,EU] [--at DATE] [--known DATE] [--json]

Rules that meet on a system: the same condition twice, one within another, and rules that may collide
(to disclose and to keep secret, to keep and to delete, to use and not to use).`,
    "law search": `yawara law search WORDS [--regimes JP,EU] [--subject FILE] [--at DATE] [--known DATE] [--json]

Instruments and provisions, the best first: by words in either language, by a law's name and article, by its number.
Law of Japan and international texts come first; with --subject that of the system's home and markets; with
--regimes only that is looked at.
  yawara law search deepfake
  yawara law search 個人情報保護法23条
  yawara law search GDPR Art. 22`,
    "law stats": `yawara law stats [--json]

How much law the corpus holds.`,
    "law lint": `yawara law lint [--only INSTRUMENT] [--json]

Checks the law folder. Exit code 1 if something is wrong.`,
    "law test": `yawara law test [--only INSTRUMENT] [--json]

Runs the worked cases. Exit code 1 if one fails.`,
    backup: `yawara backup --out FILE [--data FOLDER] [--with-secret] [--json]

Writes a backup of one moment: the database, the files of evidence, the ends of all chains.
The server may run: it is asked through its socket in the data folder. Where none runs the data are opened under the same lock; with
DATABASE_URL set, the database there. The backup has no sessions, no waiting jobs and no key store of answers, and the secret that
signs sessions and the key that signs checkpoints only with --with-secret. Password hashes are in it: keep it as safe as the data. Nothing is written over, and Ctrl-C
leaves nothing. Exit code 1 where files of evidence were gone or changed already.
  yawara backup --out yawara-2026-12-01.zip
  yawara backup --data /var/lib/yawara --out /backup/yawara.zip`,
    "backup drill": `yawara backup drill [--data FOLDER] [--json]

Tries a backup out: makes one, restores it into a temporary folder, compares every row, every file and every chain.
Exit code 1 where something is not the same.
  yawara backup drill --data /var/lib/yawara`,
    restore: `yawara restore FILE [--data FOLDER] [--json]

Puts a backup into an empty data folder, or onto a PostgreSQL server with DATABASE_URL, all of it or nothing.
The server's database may have no tables of Yawara yet; the files then go into the folder. A backup of either database goes into both.
It is verified byte by byte before, and row by row and chain by chain after. Everybody signs in anew.
  yawara restore yawara-2026-12-01.zip --data /var/lib/yawara
  DATABASE_URL=postgres://yawara@db/yawara yawara restore yawara-2026-12-01.zip --data /var/lib/yawara`,
    "audit verify": `yawara audit verify FILE [--checkpoint FILE…] [--key KEY…] [--json]
yawara audit verify --data FOLDER [--json]

Whether a log of changes, as the register exports it, is whole: that no entry was changed, added, taken out or moved.
Or whether an auditor's package is, as a zip or unpacked: that its files are those of its manifest, each object stands as its last
change left it, and each file of evidence has its content. Needs no database. Values erased on request are counted; their entries are
still proved. Exit code 1 where it is not whole. With --data: every chain in the database of an installation, whose server may run.
With checkpoints or receipts that were kept earlier, also whether the log is still the one they were signed for: that its end was not cut
off, that it was not written anew by whoever keeps it, and that not two logs were shown. A receipt alone is verified too.
  --checkpoint FILE   a checkpoint, or a receipt, that was kept; again for each
  --key KEY           the public key of the log (name+id+key), or a file with one a line
  yawara audit verify changes.ndjson
  yawara audit verify changes.ndjson --checkpoint march.checkpoint --checkpoint june.checkpoint --key log.key
  yawara audit verify receipt.json --key log.key
  yawara audit verify yawara-audit-2027-03-31.zip`,
    "request read": `yawara request read FILE [SUBJECT…] [--keys FOLDER] [--json] [--lang en|ja]

Verifies an authority's request that came as a file and says who asks what, why, on what basis, until when, and which of the systems
in the SUBJECT files it concerns. The authority is remembered from its first file on; later it is told what has changed of its keys.
A file of keys is read the same way. Nothing is sent to anybody (docs/cooperation.md).
  yawara request read request.txt my-system.yaml
--keys names the folder in which a firm keeps what it remembers; else it is in the data folder.`,
    "request answer": `yawara request answer FILE [SUBJECT…] [--save ANSWERS.yaml]
yawara request answer FILE [SUBJECT…] --with ANSWERS.yaml | --withdraw --out SEALED [--keys FOLDER] [--json]

Makes the questions a file to fill in, with what the SUBJECT files say, and of that file the sealed answer. Each value comes with the
file it is from. The answer, whole or in part, is signed with a key made for this request alone and sealed so that the authority alone can open it. You send the file yourself.
  yawara request answer request.txt my-system.yaml --save answers.yaml
  yawara request answer request.txt my-system.yaml --with answers.yaml --out answer.age
  yawara request answer request.txt --withdraw --out withdrawal.age     until the deadline`,
    "request receipt": `yawara request receipt FILE [--keys FOLDER] [--json]

Verifies that a receipt is signed by the authority, for which of your answers, and that it carries the conditions you set.
  yawara request receipt hiring-2026.1f0c.receipt.txt`,
    "request sign": `yawara request sign DRAFT.json --keys FOLDER --id ID --out FILE [--addressee NAME] [--json]

Reads a draft whole and signs it as the next version of request ID (for authorities). An inquiry names its addressee; a condition
request has none.
  yawara request sign draft.json --keys ~/agency --id hiring-2026 --out request.txt`,
    "request open": `yawara request open ANSWER… --keys FOLDER --out FOLDER [--received DATE] [--json]

Opens sealed answers, verifies each and writes it with the receipt for its sender (for authorities). What is late, was opened before,
answers something else or was changed is refused in a line. --received: the day they came in, where they lay unopened.
Exit code 1 if one was refused.
  yawara request open inbox/*.age --keys ~/agency --out opened`,
    "request keys": `yawara request keys new --keys FOLDER --name-ja NAME --name-en NAME [--from DATE] [--to DATE] [--out FILE]
yawara request keys show|roll --keys FOLDER [--from DATE] [--to DATE] [--out FILE]
yawara request keys revoke KEY --keys FOLDER [--out FILE] [--json]

The keys that sign requests and receipts and that answers are sealed to (for authorities). They last two years unless --from and
--to say otherwise. roll puts the next key in place, revoke ends one; firms learn of it from the next request, or from the file of --out.
  yawara request keys new --keys ~/agency --name-ja 見本庁 --name-en "Sample Agency" --out keys.txt`,
    "law verify": `yawara law verify --texts FOLDER | --online [--at DATE] [--only INSTRUMENT] [--write] [--json]

Compares the provisions of Japanese statutes with their text: the place, sums and terms of the sanction, thresholds, the words of
their force. Exit code 1 if something does not agree, or an article changed since it was last compared (law/verified/).
  yawara law verify --texts FOLDER --at 2026-02-08     law XML of e-Gov's schema, or Markdown copies, as of that day
  yawara law verify --online                           asks e-Gov's law API, one law a second
  --write                                              keeps what agrees, with a hash of each article cited`,
    "law build": `yawara law build

Writes law/corpus/ from the law folder: run it after every change of law.`,
  } satisfies Record<Command, string>,
  unknownCommand: (given: string, suggestion: string | undefined) =>
    `there is no command "${given}"${suggestion ? `; did you mean "${suggestion}"?` : ""} (yawara --help)`,
  /** An option that is another command's. */
  notTaken: (option: string, command: Command) => `${command} takes no --${option} (yawara ${command} --help)`,
  unknownOption: (given: string, suggestion: string | undefined) =>
    `there is no option ${given}${suggestion ? `; did you mean ${suggestion}?` : ""} (yawara --help)`,
  valueMissing: (option: string) => `${option} needs a value behind it`,
  takesNoValue: (option: string) => `${option} takes no value`,
  givenTwice: (option: string) => `--${option} is given twice; give it once`,
  unknownLanguage: (given: string) => `--lang ${given}: there is ja and en`,
  /** What an environment variable says that is no day or no zone. */
  wrongClock: {
    YAWARA_TODAY: (given: string) =>
      `YAWARA_TODAY is "${given}", which is not a day; write YYYY-MM-DD, or leave it empty`,
    YAWARA_ZONE: (given: string) =>
      `YAWARA_ZONE is "${given}", which is not a time zone; write one like Asia/Tokyo, or leave it empty`,
  },
  tooMany: (command: Command, most: number, given: string) =>
    `${command} takes ${most === 0 ? "nothing more" : `${most === 1 ? "one" : most} and no more`}; "${given}" would be passed over (yawara ${command} --help)`,
  notAPair: (option: string, given: string) => `--${option}: "${given.trim()}" is not NAME=MOMENT`,
  notBoth: (one: string, other: string) => `--${one} and --${other} cannot be given together`,
  unknownKind: (name: string, suggestion: string | undefined, all: string) =>
    name === ""
      ? `--fail-on: one of the names is empty (there are ${all})`
      : `--fail-on: there is no kind "${name}"${suggestion ? `; did you mean "${suggestion}"?` : ""} (there are ${all})`,
  /** An option that says nothing without another. */
  needs: (one: string, other: string) => `--${one} needs --${other}`,
  mostRuns: (most: number, given: number) =>
    `--sarif: code hosts take at most ${most} files in one log, and ${given} are named; call it for ${most} at a time`,
  baselineFolder:
    "--baseline: several files need a folder, with an earlier check of each under its name (my-system.json)",
  /** What a look at the library takes and one at a system does not, or the reverse. */
  measuresEither: (option: string, withFile: boolean) =>
    withFile ? `measures FILE takes no --${option}` : `--${option} needs a FILE here`,
  oneFile: (command: string) => `${command} takes one file`,
  emptyOperand: (command: Command) => `${command}: one of the names given is empty`,
  standardInputTwice: "standard input (-) can be read only once",
  /** The line of the day, where today was taken in a zone. */
  missing: (what: string, command: Command) => `${what} is missing (yawara ${command} --help)`,
  unknownId: (id: string, suggestion: string | undefined) =>
    `nothing is called ${id}${suggestion ? `; did you mean ${suggestion}?` : ""}`,
  more: (command: string) => `More: ${command}`,
  progress: ({ answered, most }: { answered: number; most: number }) =>
    `${answered} answered · at most ${plural(most, "question")} left`,
  hint: {
    boolean: "y / n",
    choice: "one number",
    choices: "numbers, like 1,3 · 0 for none of these",
    number: "a whole number, like 300, 1.5 million or 3億",
    date: "a day, like 2026-08-02",
  },
  hintKeys: "d don't know · ? why · b back · q stop",
  badAnswer: (given: string) => `"${given}" is not one of the answers`,
  saved: (file: string) => `Saved: ${file}`,
  /** `cause` is the system's code. */
  notSaved: (file: string, cause: string) => `${file} cannot be written: ${CAUSES[cause] ?? cause}`,
  presumed: (what: string) => `${what}\nTaken for granted: it is an AI system, and it reaches whose law this is.`,
  interviewEnd: (count: number) => `That was all: ${plural(count, "question")}.`,
  noTerminal: "the interview needs a terminal; without one: yawara ask FILE --json, or yawara check FILE",
  contradicts: (why: string) => `This does not fit what was said before; it is taken back: ${why}`,
  nothingFound: "nothing found",
  clean: (provisions: number) => `${plural(provisions, "provision")}, nothing to mend.`,
  failed: (count: number) => `${plural(count, "thing")} to mend.`,
  casesRun: (passed: number, failed: number, asked: number) =>
    `${passed} cases passed, ${failed} failed (${plural(asked, "expectation")}).`,
  built: (of: Record<"file" | "provisions" | "facts" | "kilobytes" | "version", string | number>) =>
    `${of.file}: ${of.provisions} provisions, ${of.facts} facts, ${of.kilobytes} kB, version ${of.version}`,
  audit: {
    whichFile: "which log? yawara audit verify FILE, or --data FOLDER",
    entry: (number: number) => `entry ${number}`,
    chainsWhole: ({ chains, entries }: { chains: number; entries: number }) =>
      `All is whole: ${plural(chains, "chain")} of ${plural(entries, "entry", "entries")}.`,
    chainsNotWhole: ({ chains, faults }: { chains: number; faults: number }) =>
      `Not whole: ${plural(faults, "fault")} in ${plural(chains, "chain")}.`,
    notAKey: "this is neither a public key of a log (name+id+key) nor a file with one a line",
    keyOfNothing: "--key is for a receipt, or goes with --checkpoint FILE",
    notWithPackage: "a package is verified by itself: --checkpoint and --key go with an exported log",
    checkpointsAgree: ({ agreeing, upTo, signed }: { agreeing: number; upTo: number; signed: boolean }) =>
      `${plural(agreeing, "checkpoint")} ${agreeing === 1 ? "agrees" : "agree"} with it: what was signed up to entry ${upTo} is unchanged.${signed ? "" : " Who signed was not looked at: give --key."}`,
    checkpointFaults: {
      "not-a-checkpoint": () => "this is no checkpoint of a log",
      signature: () => "this checkpoint is not signed by any of the keys given, or was changed",
      "other-log": () => "this checkpoint is of the log of another organisation",
      cut: ({ entries }) =>
        `this checkpoint stands over ${plural(entries, "entry", "entries")}, more than the log has: its end was cut off`,
      rewritten: ({ entries }) =>
        `the first ${plural(entries, "entry", "entries")} are not those this checkpoint was signed for: the log was written anew`,
      "two-views": ({ entries, other }) =>
        `over the same ${plural(entries, "entry", "entries")} ${other} has another root: two different logs were shown`,
    } satisfies Record<CheckpointFault, (of: { entries: number; other: string }) => string>,
    receiptHolds: ({
      origin,
      entry,
      entries,
      signed,
    }: {
      origin: string;
      entry: number;
      entries: number;
      signed: boolean;
    }) =>
      `Entry ${entry} stands in the log ${origin}, by a checkpoint over ${plural(entries, "entry", "entries")}.${signed ? "" : " Who signed was not looked at: give --key."}`,
    receiptFaults: {
      "not-a-checkpoint": "the checkpoint in this receipt is none",
      signature: "the checkpoint in this receipt is not signed by any of the keys given, or was changed",
      proof: "the proof does not lead from the entry to the checkpoint",
    } satisfies Record<VerifiedReceipt["faults"][number], string>,
    whole: ({ entries, erased, head }: { entries: number; erased: number; head: string }) =>
      `The log is whole: ${plural(entries, "entry", "entries")}${erased > 0 ? `, of which ${erased} had their value erased` : ""}. Last hash ${head}`,
    notWhole: (count: number) => `The log is not whole: ${plural(count, "fault")}.`,
    faults: {
      "not-a-log": "this is no exported log of changes",
      "not-json": "this line is no entry",
      sequence: "an entry is missing, doubled or out of its order here",
      prev: "this entry does not follow from the one before it",
      hash: "this entry was changed",
      value: "what this entry says was changed",
      "value-missing": "what this entry says was taken out, and no entry says that it was erased",
      "cut-short": "the end of the log is missing",
      head: "the log does not end as its first line says",
    } satisfies Record<LogFault, string>,
    packageWhole: (of: PackageSaid) =>
      `The package of ${of.day} is whole: ${plural(of.files, "file")}, ${plural(of.entries, "entry", "entries")} of the chain${of.erased > 0 ? ` (${of.erased} erased)` : ""}, ${plural(of.objects, "object")} as their last change left them, ${plural(of.contents, "file")} of evidence${of.leftOut > 0 ? `, ${of.leftOut} left out with a reason` : ""}. Last hash ${of.head}`,
    packageNotWhole: (count: number) => `The package is not whole: ${plural(count, "fault")}.`,
    packageFaults: {
      "not-a-package": "this is no auditor's package",
      missing: "the manifest names this file, and it is not here",
      "not-listed": "the manifest does not name this file",
      changed: "this file is not the one that the manifest names",
      unreadable: "this file cannot be read",
      "log-differs": "the log does not end where the manifest says",
      "state-differs": "this line is not what the last change of the object left",
      "state-missing": "an object of which the log tells is not here",
      "content-differs": "the content does not have the hash by which it is named",
      "content-missing": "the content of this file of evidence is neither here nor named as left out",
    } satisfies Record<PackageFault, string>,
  },
  backup: {
    whichOut: "where to? yawara backup --out FILE",
    whichBackup: "which backup? yawara restore FILE --data FOLDER",
    outThere: (file: string) => `${file} is there already, and no backup is written over: name another file`,
    notWritten: (file: string, code: string) => `${file} could not be written (${code}); nothing of it was kept`,
    brokenOff: "the server stopped sending: its log says why. Nothing of the backup was kept",
    copying: "copying the database …",
    writing: (bytes: number, about: number) => `writing: ${megabytes(bytes)} of about ${megabytes(about)} MB`,
    restoring: ({ step, name = "", done }: { step: string; name?: string; done: number }) =>
      ({
        looking: `looking through the backup: ${megabytes(done)} MB`,
        table: `restoring ${name}: ${plural(done, "row")}`,
        chains: `verifying the chains: ${plural(done, "entry", "entries")}`,
        files: `restoring files: ${done}`,
      })[step] ?? "",
    made: (of: BackupSaid & { file: string }) =>
      `${of.file}: backup of ${of.at}, written and read back.\n  ${backupHolds.en(of)}\n  Not in it: sessions, waiting jobs, the key store of answers${of.secret ? "" : ", the secret that signs sessions"}${of.logKey ? "" : ", the key that signs checkpoints"}.`,
    restored: (of: BackupSaid & { folder: string }) =>
      `Restored into ${of.folder}: the state of ${of.at}.\n  ${backupHolds.en(of)}\n  Rows, files and chains are as they were. Everybody signs in anew; bring the key store of answers back yourself.`,
    lacking: {
      missing: (file: string) => `file ${file} was gone already when the backup was made`,
      changed: (file: string) =>
        `file ${file} was no longer what it had been when the backup was made, and is not restored`,
    },
    drillHead: ["table", "rows", "not the same"],
    drilled: (of: DrillSaid) =>
      [
        `${plural(of.empty, "further table")} without rows. Left out: ${of.leftOut.join(", ")}.`,
        `${plural(of.files.count, "file")} (${megabytes(of.files.bytes)} MB) compared byte by byte, ${of.files.unlike} not the same${of.files.lacking > 0 ? `; ${of.files.lacking} were gone or changed already` : ""}.`,
        `${plural(of.chains.count, "chain")} of ${plural(of.chains.entries, "entry", "entries")} verified, ${of.chains.broken} broken.`,
        of.isSame
          ? `The backup (${megabytes(of.bytes)} MB) comes back as it was.`
          : "The backup does not come back as it was: please report this.",
      ].join("\n"),
  },
  request,
  verify: {
    whichTexts: "say where the texts are: --texts FOLDER, or --online",
    noFolder: (folder: string, cause: string) => `${folder} cannot be read (${cause})`,
    nothingThere: (folder: string) =>
      `${folder} has no text of a law that is cited: files are named by law id (415AC0000000057.xml or .md)`,
    notCompared: (instrument: string) => `${instrument} is not compared with a text: only Japanese statutes are`,
    notRead: "not XML of a law that can be read",
    failed: (law: string, cause: string) => `the text of ${law} could not be had (${cause})`,
    changed: (article: string, day: string, provisions: readonly string[]) =>
      `${article} is not what it was on ${day}: look at ${provisions.join(", ")}`,
    sum: (verified: number, failing: number, day: string) =>
      `${verified} agree with the text of ${day}, ${failing} do not.`,
    uncompared: {
      "no-place": (count: number) => `${count} name no place that can be opened`,
      "no-text": (count: number) => `${count} cite a law whose text is not at hand`,
      later: (count: number) => `${count} began later than the texts, or are still to begin`,
      ended: (count: number) => `${count} had ended`,
    },
  },
  namedTwice: (path: string) => `${path} is named twice`,
  /** How to narrow a search, and how to open what was found. */
  narrow: "Narrow it: add a word, a law's name or an article, or --regimes JP,EU. More of one: yawara law show ID",
  working: (what: string) => `Reading ${what} …`,
  relations: {
    equal: "The same condition",
    within: "One within the other",
    collide: "May collide",
    none: "No rules meet here.",
    impliedBy: (a: string, b: string) => `whoever meets ${a} meets ${b}`,
    both: ({ a, b, certain }: { a: string; b: string; certain: boolean }) =>
      `${a} and ${b} ${certain ? "both hold here" : "may both hold here"}`,
  },
  stats: {
    facts: "facts",
    cases: "worked cases",
    instruments: "instruments",
    provisions: "provisions",
    modality: "by force",
    confidence: "by confidence",
  },
};

export type OwnWords = typeof en;
