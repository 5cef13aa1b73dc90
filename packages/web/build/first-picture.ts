// Renders the first picture of pages with the application itself, through Vite's own module loader.
import react from "@vitejs/plugin-react";
import { createServer } from "vite";
import { homeFiguresPlugin } from "./home-figures.ts";
import { lawDataPlugin } from "./law-data.ts";

/** HTML of some addresses, in their order. */
export async function firstPictures(root: string, base: string, addresses: readonly string[]): Promise<string[]> {
  const loader = await createServer({
    root,
    base,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    plugins: [react(), lawDataPlugin(), homeFiguresPlugin()],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { render } = (await loader.ssrLoadModule("/src/prerender.tsx")) as {
      render: (address: string) => Promise<string>;
    };
    const pictures: string[] = [];
    for (const address of addresses) pictures.push(await render(address));
    return pictures;
  } finally {
    await loader.close();
  }
}
