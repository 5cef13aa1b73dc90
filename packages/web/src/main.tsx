// Starts the application in the page.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { router } from "./router.tsx";
import { keptTheme, setTheme } from "./shell/theme.ts";
import "./styles.css";

setTheme(keptTheme());

/** The law does not change while the page is open, and answers come from the worker: nothing grows stale by itself. */
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1, networkMode: "always" } },
});

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

/** The fonts are many small faces, and what works without a network is fetched once: both come when the page stands. */
addEventListener("load", () => {
  import("./fonts.css");
  if (import.meta.env.PROD && "serviceWorker" in navigator)
    requestIdleCallback(() => navigator.serviceWorker.register(`${import.meta.env.BASE_URL}service-worker.js`));
});
