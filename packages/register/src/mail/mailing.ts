// Mail as jobs: about accounts when it is asked for, and notices that are due, looked for again and again.
import { createEmailVerificationToken } from "better-auth/api";
import { type Kysely, sql } from "kysely";
import { type AccountMail, CONFIRM_EXPIRES } from "../accounts/auth.ts";
import { programIn } from "../accounts/identify.ts";
import { asIdentity } from "../database/as-identity.ts";
import { type Database, SCHEMA } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import type { Job, Jobs } from "../jobs/model.ts";
import type { RegisterOptions } from "../model.ts";
import type { MailLanguage } from "../notices/model.ts";
import { selected } from "../notices/notices.ts";
import { isProblem } from "../problems.ts";
import { type Mailer, mailerOf } from "./mailer.ts";
import type { MailSettings } from "./model.ts";
import { ACCOUNT_MAIL_WORDS } from "./words.ts";

const NOTICES = "mail-notices";
const CONFIRM = "mail-confirm";
const FORGOTTEN = "mail-forgotten";
const INVITED = "mail-invited";

/** Milliseconds between two looks for notices that are due. */
const LOOKING = 3_000;
/** Milliseconds after which a new account is there for everybody: its mail is asked for within the transaction that makes it. */
const COMMITTED = 1_000;
/** Most notices of one mail. */
const MOST_TOLD = 20;

/** Has mail about accounts sent; nothing where there is no mail server. Jobs are asked for when they are needed: they come after accounts. */
export function accountMail(jobs: () => Jobs, { mail, log = () => {} }: RegisterOptions): AccountMail | undefined {
  if (mail === undefined) return undefined;
  const add = (name: string, object: string, language?: MailLanguage, from?: Date): void => {
    const about = { organisation: "", object, ...(language !== undefined && { language }) };
    // Not waited for: in the embedded database the transaction that asks has the one connection.
    jobs()
      .add(name, about, from === undefined ? {} : { from })
      .catch(() => log("error", `${name} could not be kept to be sent`));
  };
  return {
    confirm: (user, language) => add(CONFIRM, user, language, new Date(Date.now() + COMMITTED)),
    forgotten: (user, language) => add(FORGOTTEN, user, language),
    invited: (invitation) => add(INVITED, invitation, undefined, new Date(Date.now() + COMMITTED)),
  };
}

/** Begins to send mail, where there is a mail server. */
export function startMailing(options: RegisterOptions, database: Database, jobs: Jobs): { stop(): Promise<void> } {
  const { mail, log = () => {} } = options;
  if (mail === undefined) return { stop: async () => {} };
  const mailer = mailerOf(mail);
  const failed = (): void => log("error", "mail cannot be sent: its jobs did not start");
  Promise.all([
    jobs.handle(CONFIRM, (job) => confirm(job, options, database, mailer)),
    jobs.handle(FORGOTTEN, (job) => forgotten(job, options, database, mailer)),
    jobs.handle(INVITED, (job) => invited(job, options, database, mailer)),
    jobs.handle(NOTICES, (job) => tell(job, mail, database, mailer)),
  ]).catch(failed);
  let looking: Promise<void> = Promise.resolve();
  const look = (): void => {
    looking = looking.then(() => addDue(database, jobs)).catch(failed);
  };
  const timer = setInterval(look, LOOKING);
  timer.unref();
  look();
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}

/** A job for each organisation in which something is due. */
async function addDue(database: Database, jobs: Jobs): Promise<void> {
  const due = await asIdentity(database, undefined, async (db) => {
    const { rows } = await sql<{ organizationId: string }>`select organization_id from yawara.mail_due_in()`.execute(
      db,
    );
    return rows.map(({ organizationId }) => organizationId);
  });
  if (isProblem(due)) return;
  for (const organisation of due) await jobs.add(NOTICES, { organisation, object: organisation });
}

interface Due {
  userId: string;
  email: string;
  language: MailLanguage | null;
  organisation: string;
}

/** Sends each member of an organisation what is due to them, as one mail. One that cannot be handed over leaves the others' as they are. */
async function tell(
  { organisation, signal }: Job,
  mail: MailSettings,
  database: Database,
  mailer: Mailer,
): Promise<void> {
  const acting = <T>(work: (db: Kysely<Tables>) => Promise<T>) => asIdentity(database, programIn(organisation), work);
  const due = await acting(async (db) => {
    const { rows } = await sql<Due>`
      select distinct account.id as user_id, account.email, wish.language, organization.name as organisation
      from yawara.notice
        join yawara.organization on organization.id = notice.organization_id
        join yawara.member on member.organization_id = notice.organization_id and member.user_id = notice.user_id
        join yawara."user" account on account.id = notice.user_id
        left join yawara.notice_wish wish on wish.organization_id = notice.organization_id and wish.user_id = notice.user_id
      where ${DUE} and member.role <> 'authority' order by account.id`.execute(db);
    return rows;
  });
  if (isProblem(due)) throw new Error(due.problem);
  let failure: unknown;
  for (const { userId, email, language, organisation: name } of due) {
    if (signal.aborted) return;
    const notices = await acting((db) => selected(db, sql`${DUE} and notice.user_id = ${userId}`, MOST_TOLD, 0));
    if (isProblem(notices)) throw new Error(notices.problem);
    const languages: MailLanguage[] = language === null ? ["ja", "en"] : [language];
    try {
      const composed = mail.notices({ organisation: name, notices, languages });
      await mailer.send({ to: email, language: languages[0]!, ...composed });
    } catch (error) {
      failure = error;
      continue;
    }
    const ids = notices.map(({ id }) => id);
    await acting((db) => sql`update yawara.notice set mail_due = false where id = any (${ids}::text[])`.execute(db));
  }
  if (failure !== undefined) throw failure;
}

const DUE = sql`notice.organization_id = yawara.acting_organisation() and notice.mail_due and notice.at > now() - interval '1 day'`;

const accountOf = ({ auth }: Database, id: string) =>
  auth
    .withSchema(SCHEMA)
    .selectFrom("user")
    .select(["id", "email", "emailVerified"])
    .where("id", "=", id)
    .executeTakeFirst();

/** The address to confirm, unless it was confirmed meanwhile. */
async function confirm(
  job: Job,
  { baseUrl, secret }: RegisterOptions,
  database: Database,
  mailer: Mailer,
): Promise<void> {
  const account = await accountOf(database, job.object);
  if (account === undefined || account.emailVerified) return;
  const token = await createEmailVerificationToken(secret, account.email, undefined, CONFIRM_EXPIRES);
  const { language = "ja" } = job;
  const asked = new URLSearchParams({ token, callbackURL: `/${language}/account` });
  await sendAbout(mailer, account.email, language, "confirm", `${baseUrl}/api/auth/verify-email?${asked}`);
}

/** The newest link for a new password, as long as it works. Its token stands behind the #, which no server writes into a log. */
async function forgotten(job: Job, { baseUrl }: RegisterOptions, database: Database, mailer: Mailer): Promise<void> {
  const account = await accountOf(database, job.object);
  if (account === undefined) return;
  const asked = await database.auth
    .withSchema(SCHEMA)
    .selectFrom("verification")
    .select("identifier")
    .where("value", "=", account.id)
    .where("identifier", "like", "reset-password:%")
    .where("expiresAt", ">", new Date())
    .orderBy("createdAt", "desc")
    .executeTakeFirst();
  if (asked === undefined) return;
  const { language = "ja" } = job;
  const token = asked.identifier.slice("reset-password:".length);
  await sendAbout(mailer, account.email, language, "forgotten", `${baseUrl}/${language}/account/#reset=${token}`);
}

/** An invitation nobody has answered yet, in both languages: which one its reader has is not known. Its id stands behind the # too. */
async function invited(job: Job, { baseUrl }: RegisterOptions, database: Database, mailer: Mailer): Promise<void> {
  const found = await database.auth
    .withSchema(SCHEMA)
    .selectFrom("invitation")
    .innerJoin("organization", "organization.id", "invitation.organizationId")
    .innerJoin("user", "user.id", "invitation.inviterId")
    .select(["invitation.id", "invitation.email", "organization.name as organisation", "user.email as inviter"])
    .where("invitation.id", "=", job.object)
    .where("invitation.status", "=", "pending")
    .where("invitation.expiresAt", ">", new Date())
    .executeTakeFirst();
  if (found === undefined) return;
  const parts = (["ja", "en"] as const).map((language) => {
    const { subject, says, link, after } = ACCOUNT_MAIL_WORDS[language].invitation;
    const to = { link: `${baseUrl}/${language}/account/#invitation=${found.id}`, text: link };
    return { subject, paragraphs: [says(found.organisation, found.inviter), to, after] };
  });
  await mailer.send({
    to: found.email,
    language: "ja",
    subject: parts.map(({ subject }) => subject).join(" / "),
    paragraphs: parts.flatMap(({ paragraphs }) => paragraphs),
  });
}

function sendAbout(mailer: Mailer, to: string, language: MailLanguage, what: "confirm" | "forgotten", link: string) {
  const { subject, paragraphs, link: text, after } = ACCOUNT_MAIL_WORDS[language][what];
  return mailer.send({ to, subject, language, paragraphs: [...paragraphs, { link, text }, after] });
}
