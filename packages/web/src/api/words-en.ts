// English words of what the server refuses, and of the people it names.

const NEEDS_OWNER = "An organisation needs an owner. Make another member owner first.";

const OWNERS_ONLY = "Only an owner may do this. Nothing was changed.";

const FULL = "The server has no room left, so nothing was saved. What is saved already is safe; try again later.";

export const en = {
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
    INVALID_TOKEN: "This link has run out or was used already. Ask for a new one.",
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
  you: "you",
  left: "somebody who has left",
};

export type ApiWords = typeof en;
