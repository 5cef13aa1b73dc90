// Keeps the application and the law it was built with, so that it works without a network. Facts are never part of a request.
const LIST = new URL("precache.json", self.registration.scope).href;
const CACHE = "yawara";

/** Brings the cache to the newest list of files: what is missing is fetched, what is no longer named is dropped. */
async function refresh() {
  const response = await fetch(LIST, { cache: "no-cache" });
  if (!response.ok) return;
  const wanted = (await response.json()).map((path) => new URL(path, self.registration.scope).href);
  const cache = await caches.open(CACHE);
  const kept = new Map((await cache.keys()).map((request) => [request.url, request]));
  for (const url of wanted)
    if (!kept.has(url) || url.endsWith("/")) await cache.add(new Request(url, { cache: "no-cache" }));
  const named = new Set(wanted);
  for (const [url, request] of kept) if (!named.has(url) && !url.endsWith(".woff2")) await cache.delete(request);
}

/** A page: from the network, else the same page from the cache, else the start page, which finds its way by the address. */
async function page(request) {
  try {
    return await fetch(request);
  } catch {
    const cache = await caches.open(CACHE);
    const start = await cache.match(self.registration.scope);
    return (await cache.match(request, { ignoreSearch: true })) ?? start ?? Response.error();
  }
}

/** A file whose name changes with its content: from the cache, else from the network and kept. */
async function file(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

self.addEventListener("install", (event) => event.waitUntil(refresh().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = request.url.slice(self.registration.scope.length);
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  if (request.mode === "navigate" && !/^(api|mcp)(\/|$)/.test(path)) {
    event.respondWith(page(request));
    event.waitUntil(refresh().catch(() => undefined));
  } else if (/^(assets\/|data\/|favicon\.svg$)/.test(path)) event.respondWith(file(request));
});
