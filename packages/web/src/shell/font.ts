// Our own font: fetched when the page stands, put on when nobody reads.
import type { AnyRouter } from "@tanstack/react-router";

const FAMILY = '"Noto Sans JP Variable"';

/** Fetches the faces some text needs, in both weights; whether they are there. */
export async function fetchFaces(text: string): Promise<boolean> {
  const signs = [...new Set(text)].join("");
  try {
    const faces = await Promise.all(
      ["", "bold "].map((weight) => document.fonts.load(`${weight}1em ${FAMILY}`, signs)),
    );
    return faces.flat().every(({ status }) => status === "loaded");
  } catch {
    return false;
  }
}

/**
 * Fetches our font and puts it on when nobody reads: with the next page, or while this one is out of sight. Put on at once
 * it would lay the text out anew under the reader's eyes, for a quarter of a second on a phone. Who wants to save data
 * keeps the font of the device.
 */
export async function putOnFont(router: AnyRouter): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData === true) return;
  await import("../fonts.css");
  await fetchFaces(document.body.textContent);
  const putOn = () => {
    document.documentElement.dataset.font = "ours";
    stop();
    removeEventListener("visibilitychange", putOn);
  };
  const stop = router.subscribe("onBeforeLoad", ({ pathChanged }) => pathChanged && putOn());
  addEventListener("visibilitychange", putOn);
}
