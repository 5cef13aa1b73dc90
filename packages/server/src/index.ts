// The server: the law and the database over HTTP, for tests and for whoever starts it otherwise than by `npm start`.
export { type ApplicationOptions, application, documentOf } from "./http/application.ts";
export { type Limits, USUAL_LIMITS } from "./http/limits.ts";
export { type Logger, openLog } from "./http/log.ts";
export { type LawPool, openLawPool, type PoolOptions } from "./law-workers/pool.ts";
export { type ServeOptions, type Serving, serve } from "./serve.ts";
