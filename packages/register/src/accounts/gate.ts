// What is looked at before better-auth does anything: texts nobody can keep, names, fields that are not kept, passwords.
import type { DBAdapter } from "better-auth";
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { nowActs } from "../database/acting-account.ts";
import { fitName, isKeepable, LONGEST_NAME } from "../names.ts";
import { isCommonPassword } from "./passwords.ts";

/** Enough for every text of an account, addresses to return to included. */
const LONGEST_TEXT = 4_096;
const LONGEST_EMAIL = 254;
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** The fields a route keeps; pictures, logos and whatever else one could hang on an account are not among them. */
const KEPT: Record<string, readonly string[]> = {
  "/sign-up/email": ["name", "email", "password", "callbackURL", "rememberMe"],
  "/update-user": ["name"],
  "/organization/create": ["name", "slug", "keepCurrentActiveOrganization"],
  "/organization/update": ["name", "slug"],
};

type Body = Record<string, unknown>;
type Adapter = Pick<DBAdapter, "findOne">;

/** A change is looked at before it is made; what comes back has names without the blanks around them. */
export const gate = createAuthMiddleware(async (c) => {
  const { path, body, query, params } = c;
  for (const part of [body, query, params]) refuseTexts(part);
  if (path.startsWith("/organization/")) {
    const session = await getSessionFromCtx(c);
    if (session !== null) nowActs(session.user.id);
  }
  if (!isBody(body)) return;
  if (path === "/organization/update-member-role" && typeof body.expected === "string")
    await refuseMeanwhile(c.context.adapter, String(body.memberId), body.expected);
  if (typeof body.email === "string" && body.email.length > LONGEST_EMAIL) refuse("INVALID_EMAIL", "Invalid email");
  if (path === "/change-password" || path === "/sign-up/email" || path === "/reset-password") {
    const user = (await getSessionFromCtx(c))?.user ?? body;
    await refuseCommon(body.newPassword ?? body.password, [user.name, user.email]);
  }
  if (path === "/change-password") return { context: { body: endingOthers(body) } };
  const kept = KEPT[path];
  const changed = path === "/organization/update" ? body.data : body;
  if (kept === undefined || !isBody(changed)) return;
  refuseOthers(path, changed, kept);
  const name = named(path, changed);
  return { context: { body: path === "/organization/update" ? { data: name } : name } };
});

/** Whoever gives a member another role says which they saw: another owner may have given one meanwhile. */
async function refuseMeanwhile(adapter: Adapter, id: string, expected: string): Promise<void> {
  const member = await adapter.findOne<{ role: string }>({ model: "member", where: [{ field: "id", value: id }] });
  if (member !== null && member.role !== expected)
    throw new APIError("CONFLICT", { code: "conflict", message: "Somebody gave another role meanwhile" });
}

/** Whoever changes a password may fear that somebody else knows the old one: the other sessions end with it. */
const endingOthers = ({ revokeOtherSessions = true }: Body): Body => ({ revokeOtherSessions });

function named(path: string, changed: Body): { name?: string } {
  if (changed.name === undefined) return {};
  const longest = path.startsWith("/organization/") ? LONGEST_NAME.organisation : LONGEST_NAME.person;
  const name = fitName(changed.name, longest);
  return name === undefined ? refuse("NAME_UNFIT", `A name has 1 to ${longest} characters`) : { name };
}

function refuseOthers(path: string, changed: Body, kept: readonly string[]): void {
  const fields = Object.keys(changed).filter((field) => changed[field] !== undefined);
  const other = fields.find((field) => !kept.includes(field));
  if (other !== undefined) refuse("FIELD_NOT_KEPT", `Not kept here: ${other.slice(0, 60)}`);
  if (fields.length === 0 && path !== "/sign-up/email") refuse("NOTHING_TO_CHANGE", "Nothing to change");
  if (typeof changed.slug === "string" && !SLUG.test(changed.slug)) refuse("INVALID_SLUG", "Not a slug");
}

async function refuseCommon(password: unknown, known: unknown[]): Promise<void> {
  if (typeof password !== "string" || password.length > 128) return;
  const words = known.filter((text) => typeof text === "string");
  if (await isCommonPassword(password, words))
    refuse("PASSWORD_TOO_COMMON", "This password is among the first that are guessed");
}

/** However deep they stand: a body may hold a hundred thousand brackets, so nothing here calls itself. */
function refuseTexts(value: unknown): void {
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === "object" && next !== null) for (const entry of Object.entries(next)) waiting.push(...entry);
    if (typeof next !== "string") continue;
    if (!isKeepable(next)) refuse("INVALID_TEXT", "A text holds a character that cannot be kept");
    if (next.length > LONGEST_TEXT) refuse("TEXT_TOO_LONG", `A text has more than ${LONGEST_TEXT} characters`);
  }
}

const isBody = (value: unknown): value is Body => typeof value === "object" && value !== null && !Array.isArray(value);

function refuse(code: string, message: string): never {
  throw new APIError("BAD_REQUEST", { code, message });
}
