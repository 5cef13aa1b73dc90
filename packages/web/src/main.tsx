// Starts the application in the page.
import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { createAppRouter } from "./router.tsx";
import { putOnFont } from "./shell/font.ts";
import { keptTheme, setTheme } from "./shell/theme.ts";
import { followTranslators } from "./shell/translated-text.ts";
import "../generated/japanese.css";
import "./styles.css";

setTheme(keptTheme());
followTranslators();

/**
 * The page came with its first picture; the application takes its place once the program of this page is there, drawn in
 * steps between which the page can be scrolled.
 */
const router = createAppRouter();
await router.load();
const drawing = createRoot(document.getElementById("root")!);
startTransition(() => drawing.render(<App router={router} />));

/** The font is many small faces, and what works without a network is fetched once: both come when the page stands. */
function later() {
  requestIdleCallback(() => void putOnFont(router));
  if (import.meta.env.PROD && "serviceWorker" in navigator)
    requestIdleCallback(() => {
      // Where site data is blocked there is no service worker: the page then needs a network, and works as before.
      navigator.serviceWorker.register(`${import.meta.env.BASE_URL}service-worker.js`).catch(() => undefined);
    });
}
if (document.readyState === "complete") later();
else addEventListener("load", later);
