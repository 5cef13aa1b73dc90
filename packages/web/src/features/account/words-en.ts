// English words of the account screen.
import type { Role, Scope } from "./api-types.ts";

const NEEDS_OWNER = "An organisation needs an owner. Make another member owner first.";
const OWNERS_ONLY = "Only an owner may do this. Nothing was changed.";

const FULL = "The server has no room left, so nothing was saved. What is saved already is safe; try again later.";

export const en = {
  about:
    "Nothing here needs an account: Check, Law and Compare work without one. It is for two things: keeping systems together with your organisation, and API keys for programs.",
  away: {
    title: "Accounts cannot be reached at the moment",
    help: "Check, Law and Compare still work, and what you are describing is as it was. Nothing was lost; try again in a while.",
    again: "Try again",
  },
  /** What the server refused, by its code; `unknown` for all else. */
  refused: {
    unknown: "That did not work. Nothing was changed; try again.",
    away: "The server does not answer. Nothing you have described is lost; try again in a while.",
    "too-many-requests": "Too many tries in a short time. Wait a minute, then try again.",
    INVALID_EMAIL_OR_PASSWORD: "This e-mail address and password do not belong together.",
    USER_ALREADY_EXISTS: "There is an account with this e-mail address. Sign in instead.",
    USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: "There is an account with this e-mail address. Sign in instead.",
    INVALID_EMAIL: "This is not an e-mail address.",
    PASSWORD_TOO_SHORT: "The password needs at least 10 characters.",
    PASSWORD_TOO_LONG: "The password is too long: at most 128 characters.",
    PASSWORD_TOO_COMMON:
      "This password is among the first that are guessed. Take a longer or less usual one: a few words in a row, for example.",
    INVALID_PASSWORD: "The current password is not right. Nothing was changed.",
    NAME_UNFIT: "This name is too long, or holds characters that cannot be shown. Take another.",
    "no-accounts": "This server keeps no accounts. All else works.",
    DISK_FULL: FULL,
    "disk-full": FULL,
    YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS: "You belong to as many organisations as one may.",
    ORGANIZATION_MEMBERSHIP_LIMIT_REACHED: "This organisation has as many members as it may have.",
    INVITATION_LIMIT_REACHED:
      "This organisation has as many open invitations as it may have. Withdraw one that is no longer needed.",
    USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION: "This person is a member already.",
    YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION:
      "This invitation is for another e-mail address. Sign in with the one that was invited.",
    YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER: NEEDS_OWNER,
    YOU_CANNOT_LEAVE_THE_ORGANIZATION_WITHOUT_AN_OWNER: NEEDS_OWNER,
    MEMBER_NOT_FOUND: "This person is no longer a member.",
    YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_MEMBER: OWNERS_ONLY,
    YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_MEMBER: OWNERS_ONLY,
    YOU_ARE_NOT_ALLOWED_TO_INVITE_USERS_TO_THIS_ORGANIZATION: OWNERS_ONLY,
    YOU_ARE_NOT_ALLOWED_TO_CANCEL_THIS_INVITATION: OWNERS_ONLY,
    PROVIDER_NOT_FOUND:
      "This provider does not answer at the moment. Try again in a while, or sign in with your e-mail address.",
    PROVIDER_UNREACHABLE:
      "This provider does not answer at the moment. Try again in a while, or sign in with your e-mail address.",
    access_denied: "You turned back at the provider, so you are not signed in.",
    account_not_linked:
      "There is an account with this e-mail address already. Sign in with its password, or as you did before.",
    sign_in_failed:
      "Signing in by the provider did not work. Try again in a while, or sign in with your e-mail address.",
    INVITER_IS_NO_LONGER_A_MEMBER_OF_THE_ORGANIZATION:
      "Whoever sent this invitation has left the organisation. Ask an owner for a new one.",
    INVITATION_NOT_FOUND: "This invitation has run out or was withdrawn. Ask for a new one.",
  },
  wrong: {
    "no-email": "Enter your e-mail address.",
    "not-an-email": "This is not an e-mail address; it looks like name@example.org.",
    "no-password": "Enter your password.",
    "short-password": "The password needs at least 10 characters.",
    "no-name": "Enter a name.",
  },

  signIn: "Sign in",
  signUp: "Create an account",
  toSignIn: "I have an account",
  toSignUp: "Create an account instead",
  email: "E-mail address",
  password: "Password",
  passwordHint:
    "At least 10 characters. This server sends no e-mail, so a forgotten password cannot be reset: keep it well.",
  name: "Your name",
  nameHint: "As members of your organisation should see it.",
  signInWith: (provider: string) => `Sign in with ${provider}`,
  goingTo: (provider: string) => `Going to ${provider}…`,
  signedOut: "You are signed out. What is being described is as it was.",
  signedInAs: (name: string, email: string) => `Signed in as ${name} (${email}).`,
  signOut: "Sign out",

  organisation: "Organisation",
  roles: {
    owner: "owner",
    editor: "editor",
    reviewer: "reviewer",
    viewer: "viewer",
    authority: "authority",
  } satisfies Record<Role, string>,
  rolesMean: {
    owner: "saves systems, invites and removes people",
    editor: "saves systems",
    reviewer: "reads what is saved",
    viewer: "reads what is saved",
    authority: "sees nothing that is kept here",
  } satisfies Record<Role, string>,
  noOrganisation: "You belong to no organisation. Ask an owner for an invitation.",
  chooseOrganisation:
    "You work in no organisation at the moment, so nothing is saved anywhere. Choose one of yours to go on.",
  choose: "Choose…",
  rename: "Rename",
  renameLabel: "Name of the organisation",
  keep: "Keep",
  cancel: "Cancel",
  leave: "Leave",
  leaveSure: (organisation: string) =>
    `Leave ${organisation}? You no longer see what is saved there, and your keys for it stop working. To come back you need a new invitation.`,
  stay: "Stay",
  leftNamed: (organisation: string) => `You have left ${organisation}.`,

  save: "Save what you are describing",
  nothingToSave: "Nothing is being described in this browser yet.",
  describe: "Describe a system",
  answers: (count: number, day: string | undefined) =>
    `${count === 1 ? "One answer" : `${count} answers`}${day === undefined ? "" : `, by the law of ${day}`}.`,
  systemName: "Name of the system",
  saveTo: (organisation: string) => `Save to ${organisation}`,
  savedHere: (name: string, revision: number) => `Saved here as “${name}”, revision ${revision}.`,
  saveRevision: (revision: number) => `Save as revision ${revision}`,
  saveAsNew: "Save as a new system",
  saved: (revision: number) => `Saved as revision ${revision}.`,
  seeReport: "See its report",
  mayNotSave: (role: string) => `Your role here, ${role}, opens systems but does not save them.`,
  newer: "A newer revision was saved meanwhile",
  newerBy: (revision: number, by: string, moment: string, mine: number) =>
    `Revision ${revision} was saved by ${by} on ${moment}. Yours began from revision ${mine}. Nothing is lost either way.`,
  openTheirs: (revision: number) => `Open revision ${revision}`,
  openTheirsHelp: "Yours can be brought back on the Check page.",
  saveOver: (revision: number) => `Save mine as revision ${revision}`,
  saveOverHelp: "The other stays among the earlier revisions.",

  systems: "Saved systems",
  noSystems: "No system is saved here yet",
  noSystemsHelp: "Describe one under Check, then save it here.",
  lineOf: (revision: number, day: string, by: string) => `Revision ${revision}, saved on ${day} by ${by}`,
  lawOf: (day: string) => `law of ${day}`,
  beingDescribed: "being described now",
  you: "you",
  left: "somebody who has left",
  open: "Open",
  openNamed: (name: string) => `Open ${name}`,
  remove: "Remove",
  removeNamed: (name: string) => `Remove ${name}`,
  removed: (name: string) => `“${name}” is removed.`,
  undo: "Undo",
  removedSystems: "Removed systems",
  noRemoved: "Nothing has been removed.",
  restore: "Restore",
  restoreNamed: (name: string) => `Restore ${name}`,
  authoritySees: "As an authority you see what an organisation sends you, not what it keeps here.",

  members: "Members",
  since: (day: string) => `since ${day}`,
  changeRole: "Change role",
  changeRoleOf: (name: string) => `Change role of ${name}`,
  roleChanged: (name: string, role: string) => `${name} is now ${role}.`,
  removeMember: "Remove",
  removeMemberNamed: (name: string) => `Remove ${name} from the organisation`,
  removeMemberSure: (name: string) =>
    `Remove ${name}? They no longer see what is saved here, and their keys for it stop working. What they saved stays.`,
  removeMemberNo: "Keep",
  memberRemoved: (name: string) => `${name} is no longer a member.`,
  invitations: "Open invitations",
  invite: "Invite somebody",
  inviteHelp: "You get a link to pass on yourself: this server sends no e-mail.",
  role: "Role",
  makeInvitation: "Make an invitation",
  invitationFor: (email: string, role: string, day: string) =>
    `For ${email} as ${role}, until ${day}. It opens for that address only.`,
  invitationLink: "Link to pass on",
  withdraw: "Withdraw",
  withdrawNamed: (email: string) => `Withdraw the invitation for ${email}`,
  withdrawn: (email: string) => `The invitation for ${email} is withdrawn.`,

  invited: "You are invited",
  invitedSignIn:
    "To accept it, sign in with the e-mail address that was invited, or create an account with that address.",
  invitedBy: (organisation: string, by: string, role: string) => `${by} invites you to ${organisation} as ${role}.`,
  accept: "Accept",
  decline: "Decline",

  keys: "API keys",
  keysHelp: "For programs that ask in your name: sent in the header X-API-Key.",
  noKeys: "You have no keys.",
  keyOf: (organisation: string, created: string) => `${organisation}, made on ${created}`,
  lastUsed: (day: string) => `last used on ${day}`,
  neverUsed: "not used yet",
  until: (day: string) => `until ${day}`,
  scopes: { read: "Read only", write: "Read and save" } satisfies Record<Scope, string>,
  revoke: "Revoke",
  revokeNamed: (name: string) => `Revoke ${name}`,
  revokeSure: (name: string) => `Revoke “${name}”? Programs that use it are refused at once.`,
  revokeYes: "Revoke it",
  revokeNo: "Keep it",
  revoked: (name: string) => `“${name}” is revoked.`,
  makeKey: "Make a key",
  keyName: "Name of the key",
  keyNameHint: "What it is for, such as “Monthly ledger”.",
  scope: "It may",
  lasts: "It lasts",
  days: (count: number | undefined) =>
    count === undefined ? "until it is revoked" : count === 365 ? "a year" : `${count} days`,
  keyMade: "Copy the key now: it is shown this once",
  keyMadeHelp: "Whoever has it acts in your name. Keep it as you would a password.",
  keyItself: "Key",
  done: "Done",

  passwordAndSessions: "Password and sessions",
  noPasswordHere: "You sign in by a provider, so there is no password here to change.",
  changePassword: "Change the password",
  currentPassword: "Current password",
  newPassword: "New password",
  newPasswordHint: "At least 10 characters. You are signed out everywhere else; API keys go on working.",
  passwordChanged: "The password is changed, and you are signed out everywhere else.",
  endOthers: "Sign out everywhere else",
  endOthersHelp: "For when you are still signed in on a machine that you no longer use.",
  othersEnded: "You are signed out everywhere else.",

  copy: "Copy",
  copied: "Copied.",
  copyFailed: "Copying is not allowed here; it is selected for you to copy.",
};

export type AccountWords = typeof en;

/** What can be wrong in a form before it is sent. */
export type Wrong = keyof AccountWords["wrong"];
