// English words of the account screen.
import { ROLE_WORDS } from "../../api/role-words.ts";
import type { Role, Scope } from "../../api/types.ts";

export const en = {
  about:
    "Nothing here needs an account: Check, Law and Compare work without one. It is for two things: keeping systems together with your organisation, and API keys for programs.",
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
  passwordHintMailed:
    "At least 10 characters. You get an e-mail to confirm the address; a forgotten password is replaced by e-mail too.",
  forgotten: "Forgotten password",
  forgottenHelp: "Enter the e-mail address of your account. You get a link with which to set a new password.",
  forgottenSend: "Send the link",
  forgottenSent:
    "If there is an account with this address, the link is on its way. It works once, within one hour. Look among unwanted mail, too.",
  forgottenBack: "Back to signing in",
  setNew: "Set a new password",
  setNewHint: "At least 10 characters. Every session of the account ends; API keys go on working.",
  newSet: "The new password is set, and every session has ended. Sign in with it.",
  name: "Your name",
  nameHint: "As members of your organisation should see it.",
  signInWith: (provider: string) => `Sign in with ${provider}`,
  goingTo: (provider: string) => `Going to ${provider}…`,
  signedOut: "You are signed out. What is being described is as it was.",
  signedInAs: (name: string, email: string) => `Signed in as ${name} (${email}).`,
  signOut: "Sign out",

  organisation: "Organisation",
  roles: ROLE_WORDS.en,
  rolesMean: {
    owner: "saves systems, invites and removes people",
    editor: "saves systems",
    reviewer: "reads what is saved",
    viewer: "reads what is saved",
    auditor: "reads what an owner lets them, until a day, and asks; what they read is kept",
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

  systems: "Saved systems",
  systemsHelp: "Systems are saved, opened and removed in the register.",
  toRegister: "To the register",

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
  inviteMails: "The invitation goes out by e-mail. You get the link too, should the mail not arrive.",
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

  corporateNumber: "Corporate number (法人番号)",
  corporateNumberHint: "13 figures. Empty takes it away.",
  corporateNumberSave: "Save the number",
  corporateNumberKept: "Saved.",
  corporateNumberNone: "not given",

  copy: "Copy",
  copied: "Copied.",
  copyFailed: "Copying is not allowed here; it is selected for you to copy.",
};

export type AccountWords = typeof en;

/** What can be wrong in a form before it is sent. */
export type Wrong = keyof AccountWords["wrong"];
