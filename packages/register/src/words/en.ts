// English words of the register.
import type { ProblemCode } from "../problems.ts";

export const en = {
  problem: {
    "answers-none": () => "There is no answer to read.",
    "keys-unusable": (a) =>
      `The folder of keys ${a.folder} cannot be used: ${a.reason}. Name one that can be written in YAWARA_KEYS.`,
    "not-authority": () =>
      "Only an authority does this. Whoever runs the server names the organisations that are authorities.",
    "request-newer": () => "There is a newer version of this request. Read it, and answer that one.",
    "request-over": () =>
      "The time to answer this request is over, or it was closed: nothing is taken or taken back any more.",
    "session-needed": () =>
      "Answers are given by a person who is signed in, not by a key: when a key was last used is kept, and would tell who answered.",
    "too-many-counts": (a) => `This request was counted ${a.most} times, as often as one may be.`,
    "backup-changed": (a) =>
      `${a.file} is not as it was written: bytes of it were changed or are missing. Nothing was restored; take another copy.`,
    "backup-given-up": () => "The backup was given up. Nothing of it was kept.",
    "backup-newer": (a) =>
      `${a.file} was made by a newer Yawara (${a.yawara}), and this one cannot read it. Restore it with that version or a newer one.`,
    "backup-unreadable": (a) => `${a.file} cannot be read: ${a.reason}.`,
    "chain-broken": (a) =>
      `The log of changes of the organisation ${a.organisation} is not whole in this backup, from entry ${a.entry} on. Nothing was restored; take an earlier backup.`,
    "no-data": (a) => `There are no data in ${a.folder}. Name the data folder of the installation.`,
    "not-a-backup": (a) => `${a.file} is no backup of Yawara, or its end is missing.`,
    "restore-failed": (a) => `The backup could not be restored: ${a.reason}. Nothing of it was kept.`,
    "restore-given-up": () => "The restoring was given up. Nothing of it was kept.",
    "restore-unfinished": (a) =>
      `A backup was being restored into ${a.folder} and was interrupted. Restore it again there, or name another folder.`,
    "restored-unlike": (a) =>
      `The table ${a.table} did not come out as it was in the backup. Nothing was restored; please report this.`,
    "secret-unknown": () =>
      "The secret that signs sessions is not known here: set YAWARA_SECRET as the server has it, or leave the secret out.",
    "target-not-empty": (a) =>
      `${a.target} is not empty. A backup is restored into an empty place only: name a new folder or a new database.`,
    "binding-left": () =>
      "What binds cannot be left out. Where it does not apply, say that it does not apply, and why.",
    "appetite-there": () => "Which levels are acceptable is said for this already: change that instead.",
    circle: (a) => `${a.field}: it would lie within itself.`,
    "corporate-number-unfit": (a) =>
      `${a.number} is no corporate number (法人番号): it has 13 figures, and the first checks the other twelve. Look for a figure that was mistyped.`,
    conflict: (a) => `Someone saved this meanwhile: it is at revision ${a.revision} now. Look at it and save again.`,
    "database-unreachable": (a) => `The database cannot be reached: ${a.reason}.`,
    "log-harmed": ({ entry }) =>
      `The log of changes does not verify at entry ${entry}, so that no checkpoint of it is signed. Tell whoever runs the server.`,
    "log-key-unusable": (a) =>
      `The key of the log in ${a.file} cannot be used: ${a.reason}. Put back the file as it was, or name another in YAWARA_LOG_KEY.`,
    "log-younger": ({ day }) => `The log of changes begins after ${day}: there is nothing of that day.`,
    "audit-over": () =>
      "Your audit has no scope and end date yet, or its last day has passed. The owners of the organisation set both.",
    "audit-part": () => "This is of the whole organisation, and your audit is of a part of it.",
    "day-not-over": ({ day }) => `${day} is not over yet: name a day that has passed.`,
    "disk-full": () =>
      "The server has no room left to keep anything. What is saved is safe; try again once there is room.",
    "email-unfit": (a) => `${a.email} is no e-mail address.`,
    "file-cut": () => "The file broke off on its way. Nothing of it was kept; send it again.",
    "file-empty": () => "The file is empty.",
    "file-infected": () =>
      "The virus scanner found something in this file, so it stays closed. Replace it by a clean one.",
    "file-name-unfit": (a) =>
      `A file's name has 1 to ${a.most} characters, without /, \\, : and control characters. Rename the file and send it again.`,
    "file-program": (a) => `${a.name} is a program or would be run as one. Programs are not taken as evidence.`,
    "file-too-large": (a) => `The file is larger than ${a.most} MB, the most one may have. Nothing of it was kept.`,
    "file-unscanned": () => "No virus scanner has found this file clean yet, so it stays closed.",
    "files-full": (a) => `All files of the organisation have ${a.most} MB together at most. Nothing was kept.`,
    "folder-in-use": (a) =>
      `The data folder ${a.folder} is in use by another process. Stop that one, or name another folder in YAWARA_DATA.`,
    "folder-unusable": (a) =>
      `The data folder ${a.folder} cannot be used: ${a.reason}. Name one that can be written in YAWARA_DATA.`,
    invalid: (a) => `${a.field} is not valid.`,
    "migration-changed": (a) =>
      `The migration ${a.file} has already run and was changed since. Put it back and write a new one.`,
    "migration-failed": (a) => `The migration ${a.file} failed and was undone: ${a.reason}.`,
    "migration-late": (a) =>
      `The migration ${a.file} is numbered before one that has already run. Give it a higher number.`,
    "migration-unknown": (a) =>
      `The database is newer than this program: it has had the migration ${a.file}. Use the newer program.`,
    "name-unfit": (a) =>
      `A name has 1 to ${a.most} characters, none of them control characters or marks that turn the direction of writing.`,
    "names-person": (a) =>
      `“${a.text}” looks like a person or a machine. Applications are taken in without persons: leave such columns out.`,
    "no-organisation": () =>
      "You work in no organisation at the moment. Choose one of yours on the account page, or ask an owner for an invitation.",
    "not-allowed": () => "Your role in this organisation does not allow this.",
    "not-found": () => "There is no such thing here.",
    "not-signed-in": () => "Sign in first.",
    "operator-silent": (a) =>
      `A process that does not answer here is using the data folder ${a.folder}: a server on Windows, of another version or another user, or one with too long a path. Stop it, and try again.`,
    "own-change": () => "Whoever changed this last cannot sign it off. Ask somebody else to look at it.",
    "nothing-to-publish": () =>
      "No statement of it is for anybody outside. Choose at least one that everybody, or whoever asks for details, may read.",
    "privilege-missing": (a) =>
      `The database user ${a.user} lacks a privilege it needs for the tables: ${a.reason}. Grant CREATE on the database.`,
    "reason-missing": () => "Say why: nothing is left out, dropped or said not to apply without a reason.",
    "report-closed": () =>
      "Somebody has decided on this report already: it can no longer be changed. Report anew what is to be added.",
    "role-missing": (a) =>
      `The database user ${a.user} can neither create nor act as the role ${a.role}. Give it CREATEROLE, or create the role with NOLOGIN and grant it to ${a.user}.`,
    "role-unsafe": (a) =>
      `The database role ${a.role} is a superuser or bypasses row-level security. Take that from it.`,
    "secret-too-short": (a) => `The secret has to be ${a.least} characters or longer: set another in YAWARA_SECRET.`,
    "secret-unusable": (a) =>
      `The secret in ${a.file} cannot be used: ${a.reason}. Mend or remove the file, or set YAWARA_SECRET.`,
    "still-public": () => "It was published and stays in the list. Withdraw it instead.",
    taken: (a) => `${a.value} belongs to ${a.by} already.`,
    "text-unfit": (a) => `${a.field} has at most ${a.most} characters, none of them control characters.`,
    timeout: () => "The database took too long. Try again.",
    "too-many-disclosures": (a) => `There are ${a.most} of them, as many as there may be.`,
    "too-many-keys": (a) => `You have ${a.most} keys, as many as one may have. Remove one first.`,
    "too-many-listed": (a) => `The list has ${a.most} rows, removed ones included, as many as it may have.`,
    "too-many-reports": (a) =>
      `There are ${a.most} already, as many as there may be until somebody has looked at them. Tell the organisation itself.`,
    "too-many-revisions": (a) =>
      `This system has ${a.most} revisions, as many as one may have. Save it as a new system to go on.`,
    "too-many-systems": (a) => `The organisation has ${a.most} systems, removed ones included, as many as it may have.`,
    unkeepable: () =>
      "This cannot be kept: it has a character, a value or a combination of values that has no place here.",
    "wrong-state": () =>
      "This step is not possible as it stands now: somebody took another meanwhile. Look at it again.",
    "wrote-it": () => "Whoever wrote last does not approve it. Ask a second person.",
  } satisfies Record<ProblemCode, (args: Record<string, string>) => string>,
};

export type Words = typeof en;
