// English words of the register.
import type { ProblemCode } from "../problems.ts";

export const en = {
  problem: {
    circle: (a) => `${a.field}: it would lie within itself.`,
    conflict: (a) => `Someone saved this meanwhile: it is at revision ${a.revision} now. Look at it and save again.`,
    "database-unreachable": (a) => `The database cannot be reached: ${a.reason}.`,
    "disk-full": () =>
      "The server has no room left to keep anything. What is saved is safe; try again once there is room.",
    "email-unfit": (a) => `${a.email} is no e-mail address.`,
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
    "no-organisation": () =>
      "You work in no organisation at the moment. Choose one of yours on the account page, or ask an owner for an invitation.",
    "not-allowed": () => "Your role in this organisation does not allow this.",
    "not-found": () => "There is no such thing here.",
    "not-signed-in": () => "Sign in first.",
    "privilege-missing": (a) =>
      `The database user ${a.user} lacks a privilege it needs for the tables: ${a.reason}. Grant CREATE on the database.`,
    "report-closed": () =>
      "Somebody has decided on this report already: it can no longer be changed. Report anew what is to be added.",
    "role-missing": (a) =>
      `The database user ${a.user} can neither create nor act as the role ${a.role}. Give it CREATEROLE, or create the role with NOLOGIN and grant it to ${a.user}.`,
    "role-unsafe": (a) =>
      `The database role ${a.role} is a superuser or bypasses row-level security. Take that from it.`,
    "secret-too-short": (a) => `The secret has to be ${a.least} characters or longer: set another in YAWARA_SECRET.`,
    "secret-unusable": (a) =>
      `The secret in ${a.file} cannot be used: ${a.reason}. Mend or remove the file, or set YAWARA_SECRET.`,
    taken: (a) => `${a.value} belongs to ${a.by} already.`,
    "text-unfit": (a) => `${a.field} has at most ${a.most} characters, none of them control characters.`,
    timeout: () => "The database took too long. Try again.",
    "too-many-keys": (a) => `You have ${a.most} keys, as many as one may have. Remove one first.`,
    "too-many-listed": (a) => `The list has ${a.most} rows, removed ones included, as many as it may have.`,
    "too-many-reports": (a) =>
      `There are ${a.most} already, as many as there may be until somebody has looked at them. Tell the organisation itself.`,
    "too-many-revisions": (a) =>
      `This system has ${a.most} revisions, as many as one may have. Save it as a new system to go on.`,
    "too-many-systems": (a) => `The organisation has ${a.most} systems, removed ones included, as many as it may have.`,
    unkeepable: () =>
      "This cannot be kept: it has a character, a value or a combination of values that has no place here.",
  } satisfies Record<ProblemCode, (args: Record<string, string>) => string>,
};

export type Words = typeof en;
