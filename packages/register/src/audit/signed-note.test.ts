// Signed notes: what others sign by the same standard is read here, and what was changed is not believed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCheckpoint, signedCheckpoint } from "./checkpoint.ts";
import { isSigned, readNote, readVerifier, signerKey, verifierText } from "./signed-note.ts";

/** The example of the standard (c2sp.org/signed-note, "Verifier keys"). */
const KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const NOTE = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;
const signer = signerKey("yawara.example/log", new Uint8Array(32).fill(7));
const checkpoint = { origin: "yawara.example/log", size: 3, root: "ab".repeat(32) };

describe("signed notes", () => {
  it("verifies the example of the standard by its key", () => {
    const key = readVerifier(KEY)!;
    expect(key).toMatchObject({ name: "example.com/foo", id: "530d903a" });
    expect(verifierText(key)).toBe(KEY);
    expect(readNote(NOTE)).toMatchObject({ text: "This is an example message.\n" });
    expect(isSigned(readNote(NOTE)!, [key])).toBe(true);
  });

  it("believes no note with another text, and none by another key", () => {
    const key = readVerifier(KEY)!;
    expect(isSigned(readNote(NOTE.replace("an example", "a false"))!, [key])).toBe(false);
    expect(isSigned(readNote(NOTE)!, [signer])).toBe(false);
    expect(isSigned(readNote(NOTE)!, [{ ...signer, name: key.name, id: key.id }])).toBe(false);
  });

  it("reads no key whose name is not the one it was made for", () => {
    for (const text of ["", "a", KEY.replace("foo", "bar"), `${KEY}A`, KEY.replace("530d", "530e"), "a+b+c", "++"])
      expect(readVerifier(text)).toBeUndefined();
  });

  it("signs a checkpoint that is read again as it was, by whoever has its key", () => {
    const note = signedCheckpoint(checkpoint, signer);
    const read = readCheckpoint(note)!;
    expect(read).toMatchObject(checkpoint);
    expect(isSigned(read.note, [readVerifier(verifierText(signer))!])).toBe(true);
    // A file that passed through a mail or an editor of another system.
    expect(isSigned(readCheckpoint(note.replaceAll("\n", "\r\n"))!.note, [signer])).toBe(true);
  });

  it("believes no checkpoint of which one character is another", () => {
    const note = signedCheckpoint(checkpoint, signer);
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.constantFrom("A", "b", "0", "9", "+", "\n", " "), (at, other) => {
        fc.pre(note[at] !== other);
        const read = readCheckpoint(note.slice(0, at) + other + note.slice(at + 1));
        expect(read !== undefined && isSigned(read.note, [signer])).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it("takes for a checkpoint only what is one", () => {
    const signed = signedCheckpoint(checkpoint, signer);
    for (const text of ["", "a", NOTE, signed.replace("\n3\n", "\n03\n"), signed.replace("\n3\n", "\nthree\n")])
      expect(readCheckpoint(text)).toBeUndefined();
  });
});
