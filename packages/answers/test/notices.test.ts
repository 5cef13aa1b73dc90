// What notices say: a sentence of each kind in both languages, where it leads, a feed another program reads, one mail for many.

import { DOMParser, type Element } from "@xmldom/xmldom";
import { NOTICE_KINDS, noticePath, noticesMail, noticeTitle } from "@yawara/answers/notices";
import { noticesAtom } from "@yawara/answers/notices-feed";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const SUBJECT = { id: "s 1", name: "Screening" };
const AT = new Date("2026-11-30T01:02:03Z");

describe("a notice", () => {
  it("is a sentence of its own for each kind and language, with the system's name or without", () => {
    const said = NOTICE_KINDS.flatMap((kind) =>
      (["en", "ja"] as const).flatMap((language) => [
        noticeTitle({ kind }, language),
        noticeTitle({ kind, subject: SUBJECT }, language),
      ]),
    );
    expect(new Set(said).size).toBe(said.length);
    expect(said.filter((one) => one.includes("Screening")).length).toBe(said.length / 2);
  });

  it("of a kind this program does not know still says that there is something", () => {
    expect(noticeTitle({ kind: "of-tomorrow" }, "en")).toBe("Something in the register concerns you");
  });

  it("leads to what it is about where that has a page, else to its system, or to the ledger", () => {
    const about = (kind: string, object?: string) =>
      noticePath(
        { kind, subject: SUBJECT, ...(object !== undefined && { object: { kind: object, id: "o 1" } }) },
        "ja",
      );
    expect(about("check-changed")).toBe("/ja/register/system?id=s+1");
    expect(about("comment", "subject")).toBe("/ja/register/system?id=s+1");
    expect(about("task", "task")).toBe("/ja/register/tasks?mine=true");
    expect(about("task", "plan_item")).toBe("/ja/register/system?id=s+1&part=plan");
    expect(about("incident", "incident")).toBe("/ja/register/incidents?id=o+1");
    expect(about("sign-off", "disclosure")).toBe("/ja/register/disclosures?id=o+1");
    expect(about("evidence-expired", "evidence")).toBe("/ja/register/evidence?holds=expired");
    expect(about("evidence-expiring", "evidence")).toBe("/ja/register/evidence?holds=30");
    expect(about("report", "report")).toBe("/ja/register/uses");
    expect(about("review-due", "risk")).toBe("/ja/register/system?id=s+1&part=risks");
    expect(noticePath({ kind: "check-changed" }, "en")).toBe("/en/register");
  });
});

describe("a feed of notices", () => {
  const ATOM = "http://www.w3.org/2005/Atom";
  // The parser here reads U+0085, U+2028 and U+2029 as ends of lines.
  const asParsed = (title: string) => title.replace(/\r\n|\r|[\u0085\u2028\u2029]/gu, "\n");
  const childrenOf = (parent: Element, name: string) =>
    [...parent.childNodes].filter((node): node is Element => node.nodeName === name);

  it("is well-formed Atom with what RFC 4287 requires of a feed and its entries, whatever systems are called", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.string({ unit: "grapheme" }), kind: fc.constantFrom(...NOTICE_KINDS) }), {
          maxLength: 5,
        }),
        fc.string({ unit: "grapheme-ascii" }),
        fc.constantFrom("en" as const, "ja" as const),
        (told, organisation, language) => {
          const notices = told.map(({ name, kind }, i) => ({ id: `n${i}`, kind, subject: { id: "s", name }, at: AT }));
          const text = noticesAtom(
            { organisation: { id: "o", name: organisation }, notices },
            language,
            "https://yawara.example",
            AT,
          );
          const wrong: string[] = [];
          const parsed = new DOMParser({
            // A warning names what is allowed and unusual, such as a replacement character.
            onError: (level, message) => level !== "warning" && wrong.push(message),
          }).parseFromString(text, "application/xml");
          const feed = parsed.documentElement!;
          expect([wrong, feed.namespaceURI, feed.nodeName]).toEqual([[], ATOM, "feed"]);
          const entries = childrenOf(feed, "entry");
          expect(entries.length).toBe(notices.length);
          for (const one of [feed, ...entries])
            for (const name of ["id", "title", "updated"])
              expect([name, childrenOf(one, name).length]).toEqual([name, 1]);
          for (const entry of entries)
            expect(childrenOf(entry, "link")[0]?.getAttribute("href")).toMatch(/^https:\/\/yawara\.example\//);
          // Without an author of its own an entry has its feed's.
          expect(childrenOf(feed, "author").length).toBe(1);
          for (const [i, entry] of entries.entries())
            expect(asParsed(childrenOf(entry, "title")[0]!.textContent!)).toBe(
              asParsed(noticeTitle(notices[i]!, language)),
            );
        },
      ),
      { numRuns: 100, examples: [[[{ name: "a\u2028b", kind: "check-changed" }], "", "en"]] },
    );
  });
});

describe("a mail of notices", () => {
  it("says in its subject what is first and how many more, and names the way to each, in both languages where none was chosen", () => {
    const mail = noticesMail({
      organisation: "Example",
      notices: [{ kind: "check-changed", subject: SUBJECT }, { kind: "incident" }],
      languages: ["ja", "en"],
      site: "https://yawara.example",
    });
    expect(mail.subject).toBe("「Screening」に関わる法令などの内容が変わりました（ほか1件）");
    expect(mail.paragraphs.filter((one) => typeof one !== "string").map(({ link }) => link)).toEqual([
      "https://yawara.example/ja/register/system?id=s+1",
      "https://yawara.example/ja/register",
      "https://yawara.example/en/register/system?id=s+1",
      "https://yawara.example/en/register",
    ]);
  });
});
