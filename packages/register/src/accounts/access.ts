// Who may do what in an organisation: the six roles, for better-auth and for the register's own functions.
import { createAccessControl } from "better-auth/plugins/access";
import { ROLES, type Role } from "./roles.ts";

const control = createAccessControl({
  organization: ["update", "delete"],
  member: ["create", "update", "delete"],
  invitation: ["create", "cancel"],
  team: ["create", "update", "delete"],
  ac: ["create", "read", "update", "delete"],
  subject: ["read", "write"],
} as const);

const reader = { organization: [], member: [], invitation: [], team: [], ac: [], subject: ["read"] } as const;

/** better-auth's access control: only an owner touches members, invitations and the organisation itself. */
export const accessControl = {
  ac: control,
  roles: {
    owner: control.newRole({
      organization: ["update"],
      member: ["create", "update", "delete"],
      invitation: ["create", "cancel"],
      team: [],
      ac: [],
      subject: ["read", "write"],
    }),
    editor: control.newRole({ ...reader, subject: ["read", "write"] }),
    reviewer: control.newRole(reader),
    viewer: control.newRole(reader),
    auditor: control.newRole(reader),
    authority: control.newRole({ ...reader, subject: [] }),
  } satisfies Record<Role, unknown>,
};

/** Whether a role reads the organisation's subjects. An authority sees what it is sent, not what lies in the register. */
export const mayRead = (role: Role): boolean => role !== "authority";

/** Whether a role saves and removes subjects. */
export const mayWrite = (role: Role): boolean => role === "owner" || role === "editor";

/** Whether a role comments on what others wrote, and signs it. */
export const mayReview = (role: Role): boolean => mayWrite(role) || role === "reviewer";

/** Whether a role comments: as a reviewer does, and an auditor on the questions of audits, which the database holds. */
export const mayComment = (role: Role): boolean => mayReview(role) || role === "auditor";

/** Whether a role takes the register as of a past day away as a package. */
export const mayPackage = (role: Role): boolean => role === "owner" || role === "auditor";

/** Tells a role's name from any other text. */
export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
