// What the words of the account screen are, for both languages.
import type { Role, Scope } from "./api-types.ts";

/** What can be wrong in a form before it is sent. */
export type Wrong = "no-email" | "not-an-email" | "no-password" | "short-password" | "no-name";

export interface AccountWords {
  about: string;
  away: { title: string; help: string; again: string };
  /** What the server refused, by its code; `unknown` for all else. */
  refused: Record<string, string> & { unknown: string };
  wrong: Record<Wrong, string>;

  signIn: string;
  signUp: string;
  toSignIn: string;
  toSignUp: string;
  email: string;
  password: string;
  passwordHint: string;
  name: string;
  nameHint: string;
  signInWith: (provider: string) => string;
  goingTo: (provider: string) => string;
  signedOut: string;
  signedInAs: (name: string, email: string) => string;
  signOut: string;

  organisation: string;
  roles: Record<Role, string>;
  rolesMean: Record<Role, string>;
  noOrganisation: string;
  chooseOrganisation: string;
  choose: string;
  rename: string;
  renameLabel: string;
  keep: string;
  cancel: string;
  leave: string;
  leaveSure: (organisation: string) => string;
  stay: string;
  leftNamed: (organisation: string) => string;

  save: string;
  nothingToSave: string;
  describe: string;
  answers: (count: number, day: string | undefined) => string;
  systemName: string;
  saveTo: (organisation: string) => string;
  savedHere: (name: string, revision: number) => string;
  saveRevision: (revision: number) => string;
  saveAsNew: string;
  saved: (revision: number) => string;
  seeReport: string;
  mayNotSave: (role: string) => string;
  newer: string;
  newerBy: (revision: number, by: string, moment: string, mine: number) => string;
  openTheirs: (revision: number) => string;
  openTheirsHelp: string;
  saveOver: (revision: number) => string;
  saveOverHelp: string;

  systems: string;
  noSystems: string;
  noSystemsHelp: string;
  lineOf: (revision: number, day: string, by: string) => string;
  lawOf: (day: string) => string;
  beingDescribed: string;
  you: string;
  left: string;
  open: string;
  openNamed: (name: string) => string;
  remove: string;
  removeNamed: (name: string) => string;
  removed: (name: string) => string;
  undo: string;
  removedSystems: string;
  noRemoved: string;
  restore: string;
  restoreNamed: (name: string) => string;
  authoritySees: string;

  members: string;
  since: (day: string) => string;
  changeRole: string;
  changeRoleOf: (name: string) => string;
  roleChanged: (name: string, role: string) => string;
  removeMember: string;
  removeMemberNamed: (name: string) => string;
  removeMemberSure: (name: string) => string;
  removeMemberNo: string;
  memberRemoved: (name: string) => string;
  invitations: string;
  invite: string;
  inviteHelp: string;
  role: string;
  makeInvitation: string;
  invitationFor: (email: string, role: string, day: string) => string;
  invitationLink: string;
  withdraw: string;
  withdrawNamed: (email: string) => string;
  withdrawn: (email: string) => string;

  invited: string;
  invitedSignIn: string;
  invitedBy: (organisation: string, by: string, role: string) => string;
  accept: string;
  decline: string;

  keys: string;
  keysHelp: string;
  noKeys: string;
  keyOf: (organisation: string, created: string) => string;
  lastUsed: (day: string) => string;
  neverUsed: string;
  until: (day: string) => string;
  scopes: Record<Scope, string>;
  revoke: string;
  revokeNamed: (name: string) => string;
  revokeSure: (name: string) => string;
  revokeYes: string;
  revokeNo: string;
  revoked: (name: string) => string;
  makeKey: string;
  keyName: string;
  keyNameHint: string;
  scope: string;
  lasts: string;
  days: (count: number | undefined) => string;
  keyMade: string;
  keyMadeHelp: string;
  keyItself: string;
  done: string;

  passwordAndSessions: string;
  noPasswordHere: string;
  changePassword: string;
  currentPassword: string;
  newPassword: string;
  newPasswordHint: string;
  passwordChanged: string;
  endOthers: string;
  endOthersHelp: string;
  othersEnded: string;

  copy: string;
  copied: string;
  copyFailed: string;
}
