// Starts the application in the page.
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { createAppRouter } from "./router.tsx";
import { keptTheme, setTheme } from "./shell/theme.ts";
import "./styles.css";

setTheme(keptTheme());

/** The page came with its first picture; the application takes its place once the program of this page is there. */
const router = createAppRouter();
await router.load();
createRoot(document.getElementById("root")!).render(<App router={router} />);

/** The fonts are many small faces, and what works without a network is fetched once: both come when the page stands. */
function later() {
  import("./fonts.css");
  if (import.meta.env.PROD && "serviceWorker" in navigator)
    requestIdleCallback(() => navigator.serviceWorker.register(`${import.meta.env.BASE_URL}service-worker.js`));
}
if (document.readyState === "complete") later();
else addEventListener("load", later);
