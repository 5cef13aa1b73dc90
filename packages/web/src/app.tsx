// The application: the router and the cache of what the worker answered.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, useEffect } from "react";
import type { createAppRouter } from "./router.tsx";

/** The law does not change while the page is open, and answers come from the worker: nothing grows stale by itself. */
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1, networkMode: "always" } },
});

export function App({ router }: { router: ReturnType<typeof createAppRouter> }) {
  useEffect(() => {
    // The first picture has given way: from here on the page answers. Tests and assistive scripts can wait for it.
    document.documentElement.dataset.ready = "";
  }, []);
  return (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>
  );
}
