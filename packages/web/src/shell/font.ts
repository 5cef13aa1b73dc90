// Fonts: no reader sees boxes for Japanese. Devices with Japanese of their own read in it at first; ours is put on when nobody reads.
import type { AnyRouter } from "@tanstack/react-router";

/** The whole of it, in slices and every weight. */
const OURS = '"Noto Sans JP Variable"';
/** What the interface and the law say, in two small files of one weight. */
const SMALL = "Yawara Japanese";
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Fetches the faces some text needs, in both weights; whether they are there. */
export async function fetchFaces(text: string): Promise<boolean> {
  const signs = [...new Set(text)].join("");
  try {
    const faces = await Promise.all(["", "bold "].map((weight) => document.fonts.load(`${weight}1em ${OURS}`, signs)));
    return faces.flat().every(({ status }) => status === "loaded");
  } catch {
    return false;
  }
}

let writes: boolean | undefined;

/**
 * Whether the device's own fonts have Japanese. `document.fonts.check` does not tell. Signs without a glyph are drawn as
 * the same box, or as a narrow one with figures in it; kanji are square and differ.
 */
function deviceWritesJapanese(): boolean {
  writes ??= drawsKanji();
  return writes;
}

function drawsKanji(): boolean {
  const size = 32;
  const canvas = Object.assign(document.createElement("canvas"), { width: size, height: 2 * size });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) return true;
  pen.font = `${size}px system-ui, sans-serif`;
  const pictures = ["柔", "鬱", "国"].map((kanji) => {
    pen.clearRect(0, 0, size, 2 * size);
    pen.fillText(kanji, 0, size);
    return pen.getImageData(0, 0, size, 2 * size).data.join();
  });
  return new Set(pictures).size === 3 && Math.abs(pen.measureText("柔鬱").width / size - 2) < 0.1;
}

/** Hands on what the worker answered once it can be read: until then the shape of what comes stands on the page. */
export async function readable<T>(answer: T): Promise<T> {
  if (deviceWritesJapanese()) return answer;
  const signs = new Set<string>();
  collect(answer, signs);
  const [small, rest] = [[...signs], [...signs].filter((sign) => !inSmall().has(sign))].map((list) => list.join(""));
  await document.fonts.load(`1em "${SMALL}"`, small).catch(() => undefined);
  if (rest !== "") {
    await declareOurs();
    await fetchFaces(rest!);
  }
  return answer;
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "string") {
    for (const sign of value) if (JAPANESE.test(sign)) into.add(sign);
  } else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) collect(part, into);
}

let small: Set<string> | undefined;

/** The signs of the two small files, as the style sheet says them. */
function inSmall(): Set<string> {
  small ??= new Set(
    [...document.fonts]
      .filter(({ family }) => family.replaceAll('"', "") === SMALL)
      .flatMap(({ unicodeRange }) => unicodeRange.split(",").flatMap(signsOfRange)),
  );
  return small;
}

function signsOfRange(range: string): string[] {
  const [from = 0, to = from] = range
    .trim()
    .replace(/^U\+/i, "")
    .split("-")
    .map((hex) => Number.parseInt(hex, 16));
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
}

/** Makes the slices known, which then come as text needs them: without Japanese on the device nothing stands in for them. */
async function declareOurs(): Promise<void> {
  await import("../fonts.css");
  if (deviceWritesJapanese()) return;
  for (const face of document.fonts) if (OURS.includes(face.family.replaceAll('"', ""))) face.display = "block";
}

/**
 * Fetches our font and puts it on when nobody reads: with the next page, or while this one is out of sight. Put on at once
 * it would lay the text out anew under the reader's eyes, for a quarter of a second on a phone. Who wants to save data
 * keeps the font of the device.
 */
export async function putOnFont(router: AnyRouter): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  const saves = connection?.saveData === true;
  if (saves && deviceWritesJapanese()) return;
  await declareOurs();
  if (saves) return;
  await fetchFaces(document.body.textContent);
  const putOn = () => {
    document.documentElement.dataset.font = "ours";
    stop();
    removeEventListener("visibilitychange", putOn);
  };
  const stop = router.subscribe("onBeforeLoad", ({ pathChanged }) => pathChanged && putOn());
  addEventListener("visibilitychange", putOn);
}
