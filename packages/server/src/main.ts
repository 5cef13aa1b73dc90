// `npm start`: everything after the first line is loaded with what Node compiled last time.
import { enableCompileCache } from "node:module";

enableCompileCache();
await import("./start.ts");
