// Cooperation by file: what each side learns from the other's files, and every reason to refuse one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  authorityId,
  FILE_PROBLEM_CODES,
  FILE_WORDS,
  fileProblemLine,
  kindOfFile,
  latest,
  newAuthority,
  readReceiptFile,
  readRequestFile,
  revoked,
  rolledOver,
  sealAnswer,
  signReceipt,
  signRequest,
} from "../src/files/index.ts";
import { answerDocument } from "../src/index.ts";
import {
  agency,
  answer,
  bytes,
  code,
  exchange,
  firm,
  good,
  ID,
  inquiry,
  issue,
  NAME,
  open,
  read,
  seal,
  TIME,
} from "./files-of-cooperation.ts";
import { request as hiring, PUBLISHED } from "./request-of-hiring.ts";

const LATER = "2027-01-10";

describe("an exchange by file", () => {
  it("goes from a request to its answer to the receipt, with the firm's conditions in it", async () => {
    const { asked, opened, receipt, sent, request } = await exchange();
    expect(asked).toMatchObject({ isOpen: true, request: { id: ID, version: 1, document: hiring } });
    expect(asked.met).toMatchObject({ standing: "first", changes: [] });
    expect(opened.payload.content).toEqual({ answer });
    const got = good(await readReceiptFile(bytes(receipt), { pins: asked.pins, sent: [sent] }));
    expect(got.receipt).toMatchObject({
      answer: sent.digest,
      notPublic: ["case"],
      retention: request.document.retention,
      withdrawn: false,
    });
  });

  it("names nobody in the answer to a condition request, and the firm in one to an inquiry", async () => {
    const asked = await read((await issue()).text);
    expect(code(await sealAnswer({ ...given(asked), respondent: "Example Co." }))).toBe("wrong-promise");
    const named = await issue(agency, { document: inquiry, addressee: "Example Co." });
    const put = await read(named.text);
    expect(code(await sealAnswer(given(put)))).toBe("wrong-promise");
    const opened = good(await open((await seal(put, { respondent: "Example Co." })).text, [named.request]));
    expect(opened.payload.respondent).toBe("Example Co.");
  });

  it("takes a withdrawal as it takes an answer, and as long a file", async () => {
    const { asked, request, sealed, opened } = await exchange();
    const withdrawal = await seal(asked, { content: { withdrawn: true }, serial: 2 });
    expect(withdrawal.text).toHaveLength(sealed.text.length);
    const after = good(await open(withdrawal.text, [request], { opened: opened.opened }));
    const receipt = await signReceipt(after, agency, { received: PUBLISHED, issued: PUBLISHED });
    const sent = { authority: request.authority, request: ID, version: 1, serial: 2, notPublic: [] };
    const mine = [{ ...sent, digest: withdrawal.digest }];
    const got = good(await readReceiptFile(bytes(String(receipt)), { pins: asked.pins, sent: mine }));
    expect(got.receipt.withdrawn).toBe(true);
  });

  it("tells nothing of an answer, nor whose it is, in the bytes that travel", async () => {
    const { sealed } = await exchange();
    const body = atob(sealed.text.replace(/-----.*?-----|\n/g, ""));
    for (const secret of [ID, firm.public, "employment", "applicants"]) expect(body).not.toContain(secret);
  });

  it("carries a proof of inclusion under the receipt's signature", async () => {
    const { opened, asked, sent } = await exchange();
    const proof = { checkpoint: "example.org/log\n7\nAAAA\n", index: 6, path: ["AAAA"] };
    const receipt = String(await signReceipt(opened, agency, { received: PUBLISHED, issued: PUBLISHED, proof }));
    const got = good(await readReceiptFile(bytes(receipt), { pins: asked.pins, sent: [sent] }));
    expect(got.receipt.proof).toEqual(proof);
  });
});

const given = (asked: Parameters<typeof seal>[0]) =>
  ({ read: asked, content: { answer }, key: firm, serial: 1, today: PUBLISHED }) as const;

describe("a request is refused", () => {
  it("from another authority under a known one's name", async () => {
    const { pins } = await read((await issue()).text);
    const impostor = good(await newAuthority({ ja: "別の名前", en: "Other Name" }, PUBLISHED, TIME));
    const same = good(await newAuthority(NAME, PUBLISHED, TIME));
    expect(code(await readRequestFile(bytes((await issue(same)).text), { pins, today: PUBLISHED }))).toBe(
      "wrong-authority",
    );
    expect(
      code(await readRequestFile(bytes((await issue(impostor)).text), { pins, today: PUBLISHED })),
    ).toBeUndefined();
  });

  it("once its key has ended", async () => {
    const { text } = await issue();
    expect(code(await readRequestFile(bytes(text), { pins: [], today: "2028-12-01" }))).toBe("expired-key");
  });

  it("signed with a key that was revoked, as soon as the firm knows", async () => {
    const { text } = await issue();
    const now = good(await revoked(agency, latest(agency.history).current, LATER, TIME));
    const second = await read((await issue(now, { id: "other", issued: LATER })).text, (await read(text)).pins, LATER);
    expect(second.met.standing).toBe("changed");
    expect(second.met.changes).toContainEqual({ change: "revoked", key: latest(agency.history).current, on: LATER });
    expect(code(await readRequestFile(bytes(text), { pins: second.pins, today: LATER }))).toBe("revoked-key");
  });

  it("in an older version than one that was read, or in another text of the same version", async () => {
    const first = await issue();
    const { pins } = await read((await issue(agency, { version: 2 })).text);
    expect(code(await readRequestFile(bytes(first.text), { pins, today: PUBLISHED }))).toBe("older-version");
    const other = await issue(agency, { version: 2, document: { ...hiring, expires: "2027-07-01" } });
    expect(code(await readRequestFile(bytes(other.text), { pins, today: PUBLISHED }))).toBe("version-twice");
  });

  it("before it is signed, where it mixes the kinds or outlives its keys", async () => {
    const by = await authorityId(agency.history);
    const draft = { id: ID, version: 1, document: hiring, issued: PUBLISHED };
    expect(code(await signRequest({ ...draft, addressee: "Example Co." }, agency, by))).toBe("addressee-given");
    expect(code(await signRequest({ ...draft, document: inquiry }, agency, by))).toBe("addressee-missing");
    expect(code(await signRequest({ ...draft, document: { ...hiring, deadline: "2029-01-01" } }, agency, by))).toBe(
      "key-ends-early",
    );
    expect(code(await signRequest({ ...draft, issued: "2027-02-01" }, agency, by))).toBe("deadline-over");
    expect(code(await signRequest({ ...draft, issued: "2026-11-30" }, agency, by))).toBe("no-key");
    expect(code(await signRequest({ ...draft, document: { ...hiring, score: 3 } }, agency, by))).toBe("draft-form");
  });
});

describe("keys roll over", () => {
  it("and a firm that missed any number of steps is told plainly what has changed", async () => {
    const { pins } = await read((await issue()).text);
    const once = good(await rolledOver(agency, LATER, { from: LATER, until: "2029-12-31" }));
    const twice = good(await rolledOver(once, "2027-01-20", { from: "2027-01-20", until: "2030-12-31" }));
    const { text } = await issue(twice, { id: "later", issued: "2027-01-20" });
    const { met } = await read(text, pins, "2027-01-20");
    expect(met.standing).toBe("changed");
    const lines = met.changes.map((change) => FILE_WORDS.en.change(change));
    const { current, next, sealTo } = latest(twice.history);
    expect(lines).toEqual(
      expect.arrayContaining([
        `Key ${current} signs now (good from ${LATER} until 2029-12-31)`,
        `Answers are sealed to key ${sealTo} now (good from 2027-01-20 until 2030-12-31)`,
        `Key ${next} was added as the next one (good until 2030-12-31)`,
      ]),
    );
  });

  it("and a request from before is still answered, to the key it names", async () => {
    const { text, request } = await issue();
    const now = good(await rolledOver(agency, LATER, { from: LATER, until: "2029-12-31" }));
    const newer = await read((await issue(now, { id: "later", issued: LATER })).text, [], LATER);
    const sealed = await seal(await read(text, newer.pins, LATER), { today: LATER });
    expect(code(await open(sealed.text, [request], { identities: now.secrets.sealing }))).toBeUndefined();
  });

  it("and not by a hand that has none of the known keys, nor by statements that part from those known", async () => {
    const { pins } = await read((await issue()).text);
    const one = good(await rolledOver(agency, LATER, { from: LATER, until: "2029-12-31" }));
    const other = good(await rolledOver(agency, LATER, { from: LATER, until: "2030-12-31" }));
    const known = await read((await issue(one, { id: "one", issued: LATER })).text, pins, LATER);
    const fork = await issue(other, { id: "two", issued: LATER });
    expect(code(await readRequestFile(bytes(fork.text), { pins: known.pins, today: LATER }))).toBe("keys-forked");
    const stranger = good(await newAuthority(NAME, PUBLISHED, TIME));
    const rolled = good(await rolledOver(stranger, LATER, TIME));
    const grafted = { history: [agency.history[0]!, rolled.history[1]!], secrets: rolled.secrets };
    const file = await issue(grafted, { id: "three", issued: LATER });
    expect(code(await readRequestFile(bytes(file.text), { pins, today: LATER }))).toBe("keys-broken");
  });

  it("and keys are made good for the day they are made on, under a name that can be shown", async () => {
    expect(code(await newAuthority(NAME, PUBLISHED, { from: LATER, until: TIME.until }))).toBe("keys-not-yet");
    expect(code(await newAuthority({ ...NAME, en: "Sample\u001b[2J" }, PUBLISHED, TIME))).toBe("bad-text");
  });

  it("and a key does not revoke itself", async () => {
    const { current, next } = latest(agency.history);
    const { [next]: _, ...signing } = agency.secrets.signing;
    const alone = { ...agency, secrets: { ...agency.secrets, signing } };
    expect(code(await revoked(alone, current, LATER, TIME))).toBe("last-key");
  });
});

describe("an answer is refused", () => {
  it("when it comes again, or after a later one of the same firm", async () => {
    const { asked, request, sealed, opened } = await exchange();
    expect(code(await open(sealed.text, [request], { opened: opened.opened }))).toBe("replay");
    const second = await seal(asked, { serial: 2 });
    const after = good(await open(second.text, [request], { opened: opened.opened }));
    expect(code(await open((await seal(asked)).text, [request], { opened: after.opened }))).toBe("overtaken");
  });

  it("to another request or another version than those taken", async () => {
    const { sealed, request } = await exchange();
    expect(code(await open(sealed.text, [{ ...request, id: "another" }]))).toBe("another-request");
    const second = await issue(agency, { version: 2 });
    expect(code(await open(sealed.text, [second.request]))).toBe("another-version");
    const reworded = await issue(agency, { document: { ...hiring, title: { ja: "別", en: "Other" } } });
    expect(code(await open(sealed.text, [reworded.request]))).toBe("another-version");
  });

  it("sealed to another key, or sealed anew to this one by whoever could open it", async () => {
    const other = good(await newAuthority({ ja: "別の庁", en: "Other Agency" }, PUBLISHED, TIME));
    const { asked, request, sealed } = await exchange();
    expect(code(await open(sealed.text, [request], { identities: other.secrets.sealing }))).toBe("not-for-us");
    const theirs = latest(other.history).sealing[0]!.key;
    const anew = await seal({ ...asked, sealTo: theirs });
    expect(code(await open(anew.text, [request], { identities: other.secrets.sealing }))).toBe("sealed-anew");
  });

  it("after its deadline, on both sides", async () => {
    const { asked, request, sealed } = await exchange();
    expect(code(await open(sealed.text, [request], { received: hiring.deadline }))).toBeUndefined();
    expect(code(await open(sealed.text, [request], { received: "2027-02-01" }))).toBe("deadline-passed");
    expect(code(await sealAnswer({ ...given(asked), today: "2027-02-01" }))).toBe("deadline-passed");
    const asIs = await readRequestFile(bytes((await issue()).text), { pins: [], today: "2027-02-01" });
    expect(good(asIs).isOpen).toBe(false);
  });

  it("where it answers what was not asked", async () => {
    const asked = await read((await issue()).text);
    const stray = { ...answer, notPublic: ["turnover"] };
    expect(code(await sealAnswer({ ...given(asked), content: { answer: stray } }))).toBe("unknown-question");
    const other = { ...answer, request: "another" };
    expect(code(await sealAnswer({ ...given(asked), content: { answer: other } }))).toBe("other-request-answered");
  });
});

describe("a receipt is refused", () => {
  it("for another answer, or without the conditions that were set", async () => {
    const { receipt, asked, sent } = await exchange();
    const pins = asked.pins;
    const twin = { ...sent, digest: sent.digest.replace(/^./, (first) => (first === "0" ? "1" : "0")) };
    expect(code(await readReceiptFile(bytes(receipt), { pins, sent: [twin] }))).toBe("another-answer");
    const more = { ...sent, notPublic: ["areas", "case"] };
    expect(code(await readReceiptFile(bytes(receipt), { pins, sent: [more] }))).toBe("conditions-differ");
  });

  it("from another authority, and is none of a request's readers", async () => {
    const { opened, asked, sent, receipt } = await exchange();
    const impostor = good(await newAuthority(NAME, PUBLISHED, TIME));
    const forged = String(await signReceipt(opened, impostor, { received: PUBLISHED, issued: PUBLISHED }));
    expect(code(await readReceiptFile(bytes(forged), { pins: asked.pins, sent: [sent] }))).toBe("wrong-authority");
    expect(code(await readRequestFile(bytes(receipt), { pins: [], today: PUBLISHED }))).toBe("other-kind");
  });
});

describe("files", () => {
  it("round trip, whatever is answered", async () => {
    const { text, request } = await issue();
    const asked = await read(text);
    const sign = fc.string({ unit: "grapheme", maxLength: 200 });
    const value = fc.oneof(
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      sign,
      fc.array(sign, { maxLength: 5 }),
    );
    const source = fc.constantFrom("register" as const, "typed" as const);
    const ids = hiring.questions.map(({ id }) => id);
    const values = fc.dictionary(fc.constantFrom(...ids), fc.record({ value, source }));
    await fc.assert(
      fc.asyncProperty(values, fc.subarray(ids), async (filled, notPublic) => {
        const said = answerDocument.parse(JSON.parse(JSON.stringify({ ...answer, values: filled, notPublic })));
        const sealed = await seal(asked, { content: { answer: said } });
        expect(good(await open(sealed.text, [request])).payload.content).toEqual({ answer: said });
      }),
      { numRuns: 40 },
    );
  });

  it("are refused with any sign changed, unless it only changes where lines end", async () => {
    const { text, request, sealed, receipt, asked, sent } = await exchange();
    const readers = {
      request: [
        text,
        async (file: Uint8Array) => ours(await readRequestFile(file, { pins: [], today: PUBLISHED }), "digest"),
      ],
      answer: [
        sealed.text,
        async (file: Uint8Array) => ours(await open(String(new TextDecoder().decode(file)), [request]), "digest"),
      ],
      receipt: [
        receipt,
        async (file: Uint8Array) => ours(await readReceiptFile(file, { pins: asked.pins, sent: [sent] }), "receipt"),
      ],
    } as const;
    for (const [file, reader] of Object.values(readers)) {
      const whole = await reader(bytes(file));
      await fc.assert(
        fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 127 }), async (at, by) => {
          const changed = bytes(file);
          changed[at] = (changed[at]! + by) % 128;
          const isBlank = /\s/.test(file[at]!) && /[\s>]/.test(String.fromCharCode(changed[at]!));
          expect(await reader(changed)).toEqual(
            isBlank
              ? expect.toSatisfy((said) => said === "refused" || JSON.stringify(said) === JSON.stringify(whole))
              : "refused",
          );
        }),
        { numRuns: 150 },
      );
    }
  });

  it("are refused with any bit of what is between their lines changed", async () => {
    const { text, request, sealed } = await exchange();
    const flip = (file: string, at: number, bit: number) => {
      const [, head, body, foot] = /^(-+BEGIN [A-Z ]+-+\n)([^-]*)(-+END .*)\n$/.exec(file)!.map(String) as [
        string,
        string,
        string,
        string,
      ];
      const raw = Uint8Array.from(atob(body.replaceAll("\n", "")), (sign) => sign.charCodeAt(0));
      raw[at % raw.length]! ^= 1 << bit;
      return `${head}${btoa(String.fromCharCode(...raw))}\n${foot}`;
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(7), async (at, bit) => {
        expect(code(await readRequestFile(bytes(flip(text, at, bit)), { pins: [], today: PUBLISHED }))).toBeDefined();
        expect(code(await open(flip(sealed.text, at, bit), [request]))).toBeDefined();
      }),
      { numRuns: 100 },
    );
  });

  it("are refused wherever they are cut off", async () => {
    const { text, request, sealed } = await exchange();
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), async (share) => {
        const cut = (file: string) => file.trimEnd().slice(0, Math.floor(share * (file.length - 1)));
        expect(["truncated", "not-such-file"]).toContain(code(await open(cut(sealed.text), [request])));
        expect(["truncated", "not-such-file"]).toContain(
          code(await readRequestFile(bytes(cut(text)), { pins: [], today: PUBLISHED })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["line ends of another system", (text: string) => bytes(text.replaceAll("\n", "\r\n"))],
    ["lines wrapped anew", (text: string) => bytes(text.replaceAll(/^(?!-)(.{40})/gm, "$1\n"))],
    ["marks of quoting", (text: string) => bytes(text.replaceAll(/^/gm, "> "))],
    ["a letter around it", (text: string) => bytes(`添付をご覧ください。\n\n${text}\n-- \nSample Agency\n`)],
    ["blanks behind its lines and none at its end", (text: string) => bytes(text.trimEnd().replaceAll("\n", "  \n"))],
    ["a mark of its encoding", (text: string) => new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(text)])],
    ["an editor's UTF-16", (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))],
  ])("are read with %s", async (_, sent) => {
    const { text, request, sealed, receipt, asked, sent: mine } = await exchange();
    expect(code(await readRequestFile(sent(text), { pins: [], today: PUBLISHED }))).toBeUndefined();
    const identities = agency.secrets.sealing;
    const { openAnswer } = await import("../src/files/index.ts");
    expect(
      code(await openAnswer(sent(sealed.text), { identities, requests: [request], opened: {}, received: PUBLISHED })),
    ).toBeUndefined();
    expect(code(await readReceiptFile(sent(receipt), { pins: asked.pins, sent: [mine] }))).toBeUndefined();
  });

  it("are told apart from what is none, too large, or two in one", async () => {
    const { text, sealed } = await exchange();
    const refusal = async (file: Uint8Array) => code(await readRequestFile(file, { pins: [], today: PUBLISHED }));
    expect(await refusal(bytes("name: My system\n"))).toBe("not-such-file");
    expect(await refusal(new Uint8Array())).toBe("not-such-file");
    expect(await refusal(new Uint8Array(8_000_001))).toBe("too-large");
    expect(await refusal(bytes(sealed.text))).toBe("other-kind");
    expect(await refusal(bytes(text + text))).toBe("several-in-one");
    expect(
      await refusal(
        bytes(`-----BEGIN YAWARA REQUEST-----\n${btoa("[".repeat(100_000))}\n-----END YAWARA REQUEST-----\n`),
      ),
    ).toBe("changed");
    const later = btoa(JSON.stringify({ payload: { type: "yawara-request/2" } }));
    expect(await refusal(bytes(`-----BEGIN YAWARA REQUEST-----\n${later}\n-----END YAWARA REQUEST-----\n`))).toBe(
      "newer-form",
    );
    expect([kindOfFile(bytes(text)), kindOfFile(bytes("?"))]).toEqual(["request", undefined]);
  });

  it("cannot be made of a text that holds half a sign", async () => {
    const asked = await read((await issue()).text);
    const half = { ...answer, values: { case: { value: "\ud83d", source: "typed" as const } } };
    expect(code(await sealAnswer({ ...given(asked), content: { answer: half } }))).toBe("bad-text");
  });
});

describe("words", () => {
  it.each(FILE_PROBLEM_CODES)("%s is one line in each language", (problem) => {
    const args = {
      kind: "request",
      limit: "8000000",
      key: "k",
      ja: "見本庁",
      en: "Sample Agency",
      id: "x",
      version: "1",
    };
    const whole = new Proxy(
      { problem, args },
      { get: (of, name) => (name === "args" ? full(args) : of[name as "problem"]) },
    );
    for (const language of ["en", "ja"] as const) {
      const line = fileProblemLine(whole, language);
      expect(line).not.toMatch(/undefined|NaN|\n/);
      expect(line.length).toBeGreaterThan(6);
    }
  });
});

/** Arguments for whatever words ask for. */
function full(args: Record<string, string>): Record<string, string> {
  const names =
    "form serial known given from until revoked taken set where deadline expires day question request".split(" ");
  return { ...Object.fromEntries(names.map((name) => [name, "1"])), ...args };
}

/** A part of what was read, or that it was refused. */
function ours(found: object, part: string): unknown {
  return code(found) === undefined ? (found as Record<string, unknown>)[part] : "refused";
}
