// English words of the commands of cooperation by file.
import { plural } from "./plural.ts";

export const en = {
  needsKey: "say in which folder the authority's keys lie: --keys FOLDER",
  noKeysHere: "no authority's keys lie here; yawara request keys new makes some",
  brokenKeys: "this file was changed by hand or damaged",
  openToOthers: (mode: string, path: string) =>
    `others may read this; nothing is done with it until you run: chmod ${mode} ${path}`,
  unfitId: (id: string) => `--id ${id}: an id has small letters, digits and hyphens, at most 80 (hiring-2026)`,
  needsNames: "name the authority in both languages: --name-ja NAME --name-en NAME",
  keysThere: (folder: string) => `${folder} has an authority's keys already; roll renews them`,
  keysTakesNothing: (verb: string) => `request keys ${verb} takes nothing behind it`,
  whichKey: "which key? yawara request keys revoke KEY --keys FOLDER (yawara request keys show names them)",
  whichVerb: (verbs: string) => `say what is to be done with the keys: ${verbs}`,
  endsBefore: (from: string, to: string) => `--to ${to} is before ${from}`,
  nothingSent: (id: string) => `nothing was answered to request ${id} from here, so there is nothing to withdraw`,
  authority: (name: string, id: string) => `${name}, fingerprint ${id}`,
  use: { current: "signs", next: "next to sign", seal: "answers are sealed to it", old: "before" },
  standing: { good: "good", early: "not good yet", expired: "ended", revoked: "revoked" },
  key: (id: string, use: string, standing: string, from: string, until: string) =>
    `${id}: ${use}, ${standing}, ${from} to ${until}`,
  met: {
    first: (name: string, id: string) =>
      `From ${name}, seen here for the first time and remembered from now on. Compare its fingerprint with the one the authority publishes: ${id}`,
    known: (name: string, id: string) => `From ${name}, whose keys are the ones known here (${id}).`,
    changed: (name: string, id: string) =>
      `From ${name} (${id}). Its keys have changed since its last file; each change is signed by a key known here:`,
  },
  heading: (id: string, version: number, day: string) =>
    `Request ${id}, version ${version}, issued on ${day}. Its signature is good.`,
  basis: "Basis: ",
  promiseCondition:
    "It has no addressee: nobody knows whom it concerns. An answer is signed with a key made for this request alone and names nobody; the way it is sent may.",
  promiseInquiry: (name: string) => `It is put to ${name} by name: the authority sees whether an answer comes.`,
  deadline: (day: string) => `Answers are taken, and can be withdrawn, until ${day}.`,
  deadlinePassed: (day: string) => `Answers were taken until ${day}: it asks nothing any more.`,
  retention: {
    delete: (day: string) => `Answers are kept until ${day}, then deleted.`,
    archive: (day: string) => `Answers are kept until ${day}, then go to the archives.`,
    consent: (day: string) => `Answers are kept until ${day}, then destroyed once the Prime Minister has consented.`,
  },
  publication: {
    none: "Nothing of the answers is published.",
    tables: "Protected tables of the answers are published, from which no firm can be told.",
    summary: "A summary in words is published, without figures.",
  },
  asked: "What is asked",
  reason: "Why: ",
  answersHead: [
    "Fill in what you want to answer; leave out the rest. Nothing is sent until you seal it and send the file.",
    "A value behind which register stands is from your own files; change it as you see fit.",
  ],
  choices: (all: string) => `One or some of: ${all}`,
  notPublicHint: "Questions whose answer is given on the condition that it is not made public: [case]",
  sealed: ({ answered, asked, notPublic }: { answered: number; asked: number; notPublic: number }) =>
    `Sealed: ${answered} of ${plural(asked, "question")} answered${notPublic > 0 ? `, ${notPublic} on the condition that it is not made public` : ""}. Send the file to the authority; nothing has been sent yet.`,
  withdrawal:
    "Sealed: your answer is withdrawn once the authority opens this file. Send it; nothing has been sent yet.",
  receipt: (id: string, version: number, day: string) =>
    `Your answer to version ${version} of request ${id} came in on ${day}.`,
  receiptWithdrawn: (id: string, version: number, day: string) =>
    `Your answer to version ${version} of request ${id} was withdrawn on ${day}.`,
  conditions: (questions: readonly string[]) =>
    questions.length === 0
      ? "No condition was set."
      : `Given on the condition that it is not made public: ${questions.join(", ")}.`,
  answerHash: (hash: string) => `Hash of the signed answer: ${hash}`,
  signed: (id: string, version: number) => `Request ${id}, version ${version}, is signed.`,
  openedOne: (answer: string, receipt: string) => `${answer}, receipt ${receipt}`,
  opened: (opened: number, all: number) => `${opened} of ${plural(all, "answer")} opened.`,
};

export type RequestWords = typeof en;
