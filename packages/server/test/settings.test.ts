// The environment: what may be said, and one line about what may not.
import { describe, expect, it } from "vitest";
import { readSettings } from "../src/settings.ts";

const read = (environment: Record<string, string>) => readSettings(environment, false);
const wrong = (environment: Record<string, string>) => {
  const settings = read(environment);
  return "wrong" in settings ? settings.wrong.en : undefined;
};

describe("settings", () => {
  it("need nothing", () => {
    expect(read({})).toEqual({
      port: undefined,
      syncs: false,
      host: "127.0.0.1",
      oidc: [],
      behindProxy: false,
      limits: { reads: 1200, questions: 600, changes: 120, reports: 60 },
      quotas: {},
      files: { unscanned: false },
      authorities: [],
      log: "info",
      clock: { today: expect.any(Function), zone: "Asia/Tokyo" },
    });
    const empty = read({ PORT: "", YAWARA_URL: " ", YAWARA_TODAY: "", YAWARA_ZONE: " " });
    expect(JSON.stringify(empty)).toBe(JSON.stringify(read({})));
  });

  it("take everything", () => {
    const environment = {
      YAWARA_SYNC: "on",
      PORT: "8080",
      HOST: "0.0.0.0",
      DATABASE_URL: "postgres://yawara@db/yawara",
      YAWARA_DATA: "/srv/yawara",
      YAWARA_SECRET: "s",
      YAWARA_LOG_KEY: "/run/keys/yawara-log",
      YAWARA_URL: "https://yawara.example/",
      YAWARA_OIDC_ISSUER: "https://id.example",
      YAWARA_OIDC_CLIENT_ID: "yawara",
      YAWARA_OIDC_CLIENT_SECRET: "hush",
      YAWARA_OIDC_NAME: "Example",
      YAWARA_SMTP_URL: "smtps://user:hush@mail.example",
      YAWARA_MAIL_FROM: "Yawara <yawara@example.org>",
      YAWARA_BEHIND_PROXY: "1",
      YAWARA_QUESTIONS_PER_MINUTE: "60",
      YAWARA_SYSTEMS_PER_ORGANISATION: "7",
      YAWARA_KEYS_PER_PERSON: "3",
      YAWARA_FILE_MEGABYTES: "20",
      YAWARA_FILES_MEGABYTES: "5000",
      YAWARA_CLAMD: "/run/clamav/clamd.ctl",
      YAWARA_FILES_UNSCANNED: "allow",
      YAWARA_AUTHORITIES: "kantoku-1, kantoku_2 3",
      YAWARA_KEYS: "/srv/yawara-keys",
      YAWARA_KEYS_COPY: "/mnt/yawara-keys",
      YAWARA_LOG: "error",
      YAWARA_TODAY: "2026-11-25",
      YAWARA_ZONE: "Europe/Paris",
    };
    const settings = read(environment);
    if ("wrong" in settings) throw new Error(settings.wrong.en);
    expect(settings.clock.today()).toBe("2026-11-25");
    expect(settings).toEqual({
      syncs: true,
      port: 8080,
      host: "0.0.0.0",
      databaseUrl: "postgres://yawara@db/yawara",
      data: "/srv/yawara",
      secret: "s",
      logKey: "/run/keys/yawara-log",
      url: "https://yawara.example",
      oidc: [{ id: "oidc", issuer: "https://id.example", clientId: "yawara", clientSecret: "hush", name: "Example" }],
      mail: { url: "smtps://user:hush@mail.example", from: "Yawara <yawara@example.org>" },
      behindProxy: true,
      limits: { reads: 120, questions: 60, changes: 12, reports: 6 },
      quotas: { systems: 7, keys: 3 },
      files: { largest: 20 * 2 ** 20, total: 5000 * 2 ** 20, clamd: "/run/clamav/clamd.ctl", unscanned: true },
      authorities: ["kantoku-1", "kantoku_2", "3"],
      keys: "/srv/yawara-keys",
      keysCopy: "/mnt/yawara-keys",
      log: "error",
      clock: { today: expect.any(Function) },
    });
    const paris = read({ YAWARA_ZONE: "Europe/Paris" });
    expect(paris).toMatchObject({ clock: { zone: "Europe/Paris" } });
  });

  it.each([
    [{ PORT: "abc" }, 'PORT is "abc"; it has to be a number from 0 to 65535'],
    [{ PORT: "65536" }, 'PORT is "65536"; it has to be a number from 0 to 65535'],
    [{ DATABASE_URL: "mysql://user:hush@db" }, "DATABASE_URL has to be an address like postgres://user@host/database"],
    [
      { YAWARA_URL: "yawara.example" },
      'YAWARA_URL is "yawara.example"; it has to be an address like https://yawara.example',
    ],
    [
      { YAWARA_URL: "https://x.example/deep" },
      'YAWARA_URL is "https://x.example/deep"; it has to be an address like https://yawara.example',
    ],
    [{ YAWARA_QUESTIONS_PER_MINUTE: "0" }, 'YAWARA_QUESTIONS_PER_MINUTE is "0"; it has to be a whole number above 0'],
    [
      { YAWARA_REVISIONS_PER_SYSTEM: "many" },
      'YAWARA_REVISIONS_PER_SYSTEM is "many"; it has to be a whole number above 0',
    ],
    [
      { YAWARA_OIDC_ISSUER: "http://id.example", YAWARA_OIDC_CLIENT_ID: "x", YAWARA_OIDC_CLIENT_SECRET: "y" },
      'YAWARA_OIDC_ISSUER is "http://id.example"; it has to be an address like https://id.example',
    ],
    [{ YAWARA_FILE_MEGABYTES: "1.5" }, 'YAWARA_FILE_MEGABYTES is "1.5"; it has to be a whole number above 0'],
    [
      { YAWARA_CLAMD: "clamd.example" },
      'YAWARA_CLAMD is "clamd.example"; it has to be where clamd listens, like /run/clamav/clamd.ctl or clamd.example:3310',
    ],
    [{ YAWARA_FILES_UNSCANNED: "yes" }, 'YAWARA_FILES_UNSCANNED is "yes"; it has to be allow, block'],
    [{ YAWARA_SYNC: "sometimes" }, 'YAWARA_SYNC is "sometimes"; it has to be on, off'],
    [
      { YAWARA_AUTHORITIES: "one, t/wo" },
      'YAWARA_AUTHORITIES is "one t/wo"; it has to be ids of organisations with commas between',
    ],
    [{ YAWARA_LOG: "loud" }, 'YAWARA_LOG is "loud"; it has to be silent, error, warn, info'],
    [{ YAWARA_ZONE: "Tokyo" }, 'YAWARA_ZONE is "Tokyo"; it has to be a time zone like Asia/Tokyo or UTC'],
    [{ YAWARA_TODAY: "2026-02-30" }, 'YAWARA_TODAY is "2026-02-30"; it has to be a day, YYYY-MM-DD'],
    [{ YAWARA_SMTP_URL: "smtp://user:hush@mail.example" }, /^YAWARA_MAIL_FROM has to be set/],
    [
      { YAWARA_SMTP_URL: "http://user:hush@mail.example", YAWARA_MAIL_FROM: "a@example.org" },
      /^YAWARA_SMTP_URL has to be an address like smtp/,
    ],
    [
      { YAWARA_SMTP_URL: "smtp://mail.example", YAWARA_MAIL_FROM: "nobody" },
      'YAWARA_MAIL_FROM is "nobody"; it has to be an e-mail address like Yawara <yawara@example.org>',
    ],
    [
      { YAWARA_OIDC_ISSUER: "https://id.example", YAWARA_OIDC_CLIENT_ID: "x" },
      /^YAWARA_OIDC_CLIENT_SECRET has to be set/,
    ],
  ])("that are wrong are said in a line: %j", (environment, line) => {
    if (typeof line === "string") expect(wrong(environment)).toBe(line);
    else expect(wrong(environment)).toMatch(line);
  });

  it("say in Japanese what is wrong, too", () => {
    expect(read({ PORT: "abc" })).toMatchObject({
      wrong: { ja: "PORT は「abc」ですが、0から65535までの数でなければなりません" },
    });
  });
});
