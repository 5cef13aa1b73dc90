// The first picture of a page, rendered when the site is built: what a reader sees before the program has come.
import { createMemoryHistory } from "@tanstack/react-router";
import { renderToString } from "react-dom/server";
import { App } from "./app.tsx";
import { createAppRouter } from "./router.tsx";

/** HTML of the page at an address, as it is with nothing known and nothing kept. */
export async function render(address: string): Promise<string> {
  const router = createAppRouter(createMemoryHistory({ initialEntries: [address] }));
  await router.load();
  return renderToString(<App router={router} />);
}
