// English.
import type { Words } from "./words.ts";

export const en: Words = {
  problem: {
    conflict: (a) => `Someone saved this meanwhile: it is at revision ${a.revision} now. Look at it and save again.`,
    "database-unreachable": (a) => `The database cannot be reached: ${a.reason}.`,
    "folder-in-use": (a) =>
      `The data folder ${a.folder} is in use by another process. Stop that one or name another folder.`,
    "folder-unusable": (a) => `The data folder ${a.folder} cannot be used: ${a.reason}.`,
    invalid: (a) => `${a.field} is not valid.`,
    "migration-changed": (a) =>
      `The migration ${a.file} has already run and was changed since. Put it back and write a new one.`,
    "migration-failed": (a) => `The migration ${a.file} failed and was undone: ${a.reason}.`,
    "migration-late": (a) =>
      `The migration ${a.file} is numbered before one that has already run. Give it a higher number.`,
    "migration-unknown": (a) =>
      `The database is newer than this program: it has had the migration ${a.file}. Use the newer program.`,
    "no-organisation": () => "You belong to no organisation.",
    "not-allowed": () => "Your role in this organisation does not allow this.",
    "not-found": () => "There is no such thing here.",
    "not-signed-in": () => "Sign in first.",
    "privilege-missing": (a) =>
      `The database user ${a.user} lacks a privilege it needs for the tables: ${a.reason}. Grant CREATE on the database.`,
    "role-missing": (a) =>
      `The database user ${a.user} can neither create nor act as the role ${a.role}. Give it CREATEROLE, or create the role with NOLOGIN and grant it to ${a.user}.`,
    "role-unsafe": (a) =>
      `The database role ${a.role} is a superuser or bypasses row-level security. Take that from it.`,
    "secret-too-short": (a) => `The secret has to be ${a.least} characters or longer.`,
    "secret-unusable": (a) => `The secret in ${a.file} cannot be used: ${a.reason}.`,
    timeout: () => "The database took too long. Try again.",
    "too-many-keys": (a) => `You have ${a.most} keys, as many as one may have. Remove one first.`,
  },
};
