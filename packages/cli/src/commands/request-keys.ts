// `yawara request keys new|show|roll|revoke --keys FOLDER`: an authority's keys are made, shown, rolled over, revoked; what firms learn of it goes to a file.
import { paragraph } from "@yawara/answers";
import {
  type AuthorityKeys,
  authorityId,
  type KeyTime,
  latest,
  type NamedKey,
  newAuthority,
  revoked,
  rolledOver,
  shortId,
  standingOf,
  writeKeys,
} from "@yawara/cooperation/files";
import { BadInput, type Options } from "../args.ts";
import { folderOfAuthority, hasAuthority, readAuthority, writeAuthority } from "../cooperation/authority-folder.ts";
import { put, TO_SEND } from "../cooperation/private-folder.ts";
import { accepted } from "../cooperation/read-file.ts";
import { EXIT, print, printAnswer, printBlocks } from "../output.ts";
import { WORDS } from "../words/index.ts";
import { today } from "./today.ts";

export const KEY_VERBS = ["new", "show", "roll", "revoke"] as const;

/** Years that keys last where nobody says how long. */
const YEARS = 2;

export async function requestKeys(options: Options, [verb, id]: string[]): Promise<number> {
  const words = WORDS[options.language].request;
  const folder = folderOfAuthority(options);
  const keys = await changed(verb, id, folder, options);
  if (verb !== "show") writeAuthority(folder, keys, options);
  if (options.out !== undefined) put(options.out, writeKeys(keys.history), options, TO_SEND);
  const statement = latest(keys.history);
  const authority = await authorityId(keys.history);
  if (options.json) {
    printAnswer(options, { authority, ...statement });
    return EXIT.done;
  }
  printBlocks(options, [
    paragraph(words.authority(statement.name[options.language], shortId(authority))),
    ...[...statement.signing, ...statement.sealing].map((key) =>
      paragraph(keyLine(key, keys, options), { first: "  ", indent: 4 }),
    ),
  ]);
  if (options.out !== undefined) print(options, WORDS[options.language].saved(options.out));
  return EXIT.done;
}

async function changed(
  verb: string | undefined,
  id: string | undefined,
  folder: string,
  options: Options,
): Promise<AuthorityKeys> {
  const words = WORDS[options.language].request;
  const day = today(options.terminal);
  if (id !== undefined && verb !== "revoke") throw new BadInput(words.keysTakesNothing(verb ?? ""));
  switch (verb) {
    case "new": {
      if (hasAuthority(folder)) throw new BadInput(words.keysThere(folder));
      const { nameJa: ja, nameEn: en } = options;
      if (ja === undefined || en === undefined) throw new BadInput(words.needsNames);
      return accepted(await newAuthority({ ja, en }, day, timeFrom(day, options)), undefined, options);
    }
    case "show":
      return readAuthority(folder, options);
    case "roll":
      return accepted(
        await rolledOver(readAuthority(folder, options), day, timeFrom(day, options)),
        undefined,
        options,
      );
    case "revoke":
      if (id === undefined) throw new BadInput(words.whichKey);
      return accepted(
        await revoked(readAuthority(folder, options), id, day, timeFrom(day, options)),
        undefined,
        options,
      );
    default:
      throw new BadInput(words.whichVerb(KEY_VERBS.join(", ")));
  }
}

/** First and last day of new keys. */
function timeFrom(day: string, { from = day, to, language }: Options): KeyTime {
  const end = new Date(`${from}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + YEARS);
  end.setUTCDate(end.getUTCDate() - 1);
  const until = to ?? end.toISOString().slice(0, 10);
  if (until < from) throw new BadInput(WORDS[language].request.endsBefore(from, until));
  return { from, until };
}

function keyLine(key: NamedKey, { history }: AuthorityKeys, options: Options): string {
  const words = WORDS[options.language].request;
  const { current, next, sealTo } = latest(history);
  const use = key.id === current ? "current" : key.id === next ? "next" : key.id === sealTo ? "seal" : "old";
  return words.key(
    key.id,
    words.use[use],
    words.standing[standingOf(key, today(options.terminal))],
    key.from,
    key.until,
  );
}
