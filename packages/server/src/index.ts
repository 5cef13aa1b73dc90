// The server: the law and the database over HTTP, for tests and for whoever starts it otherwise than by `npm start`.
export { openLog } from "./http/log.ts";
export { type LawPool, openLawPool } from "./law-workers/pool.ts";
export { type ServeOptions, type Serving, serve } from "./serve.ts";
