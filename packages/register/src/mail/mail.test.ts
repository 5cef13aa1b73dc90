// Mail handed to a real mail server: notices, confirming an address, a forgotten password, and a server that is away for a while.
import { type AddressInfo, createServer } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserOf, PASSWORD, signUp } from "../../test/browser.ts";
import { BASE_URL, DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { programIn } from "../accounts/identify.ts";
import type { Database } from "../database/database.ts";
import { permitted } from "../database/permitted.ts";
import type { Register } from "../index.ts";
import { notify } from "../notices/notify.ts";

interface Received {
  to: string;
  /** Headers and bodies as they came. */
  raw: string;
}

/** A mail server on a port, and what it has received. */
async function mailServer(port = 0) {
  const received: Received[] = [];
  const waiting: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        received.push({ to: session.envelope.rcptTo[0]!.address, raw: Buffer.concat(parts).toString("utf8") });
        for (const wake of waiting.splice(0)) wake();
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    /** The messages to an address, once there are so many. */
    async to(address: string, count = 1): Promise<Received[]> {
      const found = () => received.filter(({ to }) => to === address);
      while (found().length < count) await new Promise<void>((resolve) => waiting.push(resolve));
      return found();
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A part of a message without its transfer encoding. */
function bodyOf({ raw }: Received, type: "text/plain" | "text/html"): string {
  const part = raw.split(/\r\n--[^\r\n]+\r\n/).find((each) => new RegExp(`^content-type: ${type}`, "im").test(each))!;
  const [head, ...body] = part.split("\r\n\r\n");
  const text = body.join("\r\n\r\n");
  if (/base64/i.test(head!)) return Buffer.from(text, "base64").toString("utf8");
  if (!/quoted-printable/i.test(head!)) return text;
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const mailAt = (port: number) => ({
  url: `smtp://127.0.0.1:${port}`,
  from: "Yawara <yawara@example.org>",
  notices: ({ notices, languages }: { notices: readonly { kind: string }[]; languages: readonly string[] }) => ({
    subject: `${notices.length} in ${languages.join(" and ")}`,
    paragraphs: notices.map(({ kind }) => kind),
  }),
});

describe.each(DATABASES)("mail, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let database: Database;
  let mails: Awaited<ReturnType<typeof mailServer>>;
  const logged: string[] = [];

  beforeAll(async () => {
    place = await placeFor(kind);
    mails = await mailServer();
    ({ register, database } = await place.openBoth({
      mail: mailAt(mails.port),
      log: (_, message) => logged.push(message),
    }));
  });
  afterAll(async () => {
    await register?.close();
    await mails?.stop();
    await place?.stop();
  });

  it("asks whoever signs up to confirm the address, in the language of the page, and lets them in before", async () => {
    const browser = browserOf(register);
    const made = await browser.post("/sign-up/email", {
      name: "Hana",
      email: "hana@example.org",
      password: PASSWORD,
      callbackURL: "/ja/account",
    });
    expect(made.status).toBe(200);
    expect((await browser.identity())?.user.email).toBe("hana@example.org");
    const [mail] = await mails.to("hana@example.org");
    const text = bodyOf(mail!, "text/plain");
    expect(text).toContain("メールアドレスを確認する");
    expect(mail!.raw).toMatch(/^From: Yawara <yawara@example.org>$/m);
    const link = new URL(/http\S+/.exec(text)![0]);
    expect(bodyOf(mail!, "text/html")).not.toMatch(/<img|<script|<link/);
    const answer = await browser.get(`${link.pathname.replace("/api/auth", "")}${link.search}`);
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/ja/account"]);
    const { rows } = {
      rows: await database.auth
        .withSchema("yawara")
        .selectFrom("user")
        .select("emailVerified")
        .where("email", "=", "hana@example.org")
        .execute(),
    };
    expect(rows).toEqual([{ emailVerified: true }]);
  });

  it("sets a new password by a link that works once, and ends every session", async () => {
    const browser = await signUp(register, "Forgetful");
    const stranger = browserOf(register);
    const ask = async (email: string) => {
      const answer = await stranger.post("/request-password-reset", { email, redirectTo: "/en/account" });
      return [answer.status, await answer.text()];
    };
    expect(await ask("forgetful@example.org")).toEqual(await ask("nobody@example.org"));
    const text = (await mails.to("forgetful@example.org", 2)).map((mail) => bodyOf(mail, "text/plain"));
    const link = text.map((one) => /http\S+#reset=(\S+)/.exec(one)).find((found) => found !== null)!;
    expect(link[0]).toContain(`${BASE_URL}/en/account/#reset=`);
    expect(mails.received.some(({ to }) => to === "nobody@example.org")).toBe(false);
    const set = (newPassword: string) => stranger.post("/reset-password", { token: link[1], newPassword });
    const common = await set("password1234");
    expect([common.status, ((await common.json()) as { code: string }).code]).toEqual([400, "PASSWORD_TOO_COMMON"]);
    expect((await set("another horse, another battery")).status).toBe(200);
    expect((await set("a third horse, a third battery")).status).toBe(400);
    expect(await browser.identity()).toBeUndefined();
    const back = await stranger.post("/sign-in/email", {
      email: "forgetful@example.org",
      password: "another horse, another battery",
    });
    expect(back.status).toBe(200);
  });

  it("invites by a link for that address in both languages, and not once the invitation is withdrawn", async () => {
    const owner = await signUp(register, "Inviting");
    const organizationId = (await owner.identity())!.organisation!.id;
    const invite = async (email: string) =>
      (await (await owner.post("/organization/invite-member", { email, role: "viewer", organizationId })).json()) as {
        id: string;
      };
    const withdrawn = await invite("withdrawn@example.org");
    await owner.post("/organization/cancel-invitation", { invitationId: withdrawn.id });
    const { id } = await invite("guest@example.org");
    const [mail] = await mails.to("guest@example.org");
    const text = bodyOf(mail!, "text/plain");
    expect(text).toContain(`${BASE_URL}/ja/account/#invitation=${id}`);
    expect(text).toContain(`${BASE_URL}/en/account/#invitation=${id}`);
    expect(text).toContain("inviting@example.org");
    expect(mails.received.some(({ to }) => to === "withdrawn@example.org")).toBe(false);
  });

  it("tells a member of notices once, in their language or in both, and of no kind they do not want", async () => {
    const browser = await signUp(register, "Told");
    const identity = (await browser.identity())!;
    const organisation = identity.organisation!.id;
    const tell = (what: string) =>
      permitted(database, programIn(organisation)).writing((db) =>
        notify(db, { kind: what, subjects: [], object: { kind: what, id: "one" } }),
      );
    const mine = register.as(identity).notices;
    await mine.wish({ neverByMail: ["task"] });
    await tell("incident");
    await tell("task");
    // The confirmation of the address and the notices, in whichever order.
    const [first] = (await mails.to("told@example.org", 2)).filter(({ raw }) => raw.includes("Subject: 1 in"));
    expect(first!.raw).toContain("Subject: 1 in ja and en");
    expect(bodyOf(first!, "text/plain").trim()).toBe("incident");
    await mine.wish({ language: "en", neverByMail: [] });
    await tell("evidence-expired");
    const told = (await mails.to("told@example.org", 3)).filter(({ raw }) => raw.includes("Subject: 1 in"));
    expect(told.map((mail) => bodyOf(mail, "text/plain").trim())).toEqual(["incident", "evidence-expired"]);
    expect(told[1]!.raw).toContain("Subject: 1 in en");
  });
});

describe("a mail server that is away", () => {
  it("fails no request, and gets the mail once it is back; the log says no address", async () => {
    const place = await placeFor("in this process");
    const port = await freePort();
    const logged: string[] = [];
    const register = await place.open({ mail: mailAt(port), log: (_, message) => logged.push(message) });
    await signUp(register, "Patient");
    while (logged.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const mails = await mailServer(port);
    expect((await mails.to("patient@example.org"))[0]!.raw).toContain("Subject: Yawara");
    expect(new Set(logged)).toEqual(new Set(["job mail-confirm failed and is tried again: ESOCKET"]));
    await register.close();
    await mails.stop();
    await place.stop();
  });

  it("is not asked for a new password where there is none", async () => {
    const place = await placeFor("in this process");
    const register = await place.open();
    expect(register.mails).toBe(false);
    const answer = await browserOf(register).post("/request-password-reset", { email: "a@example.org" });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, "RESET_PASSWORD_DISABLED"]);
    await register.close();
    await place.stop();
  });
});
