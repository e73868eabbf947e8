/**
 * What the build writes above this script: the site's version, the files that are kept from the start, and, as regular
 * expressions of paths, which of the API's scripts and answers are kept.
 */
declare const VERSION: string;
declare const FILES: string[];
declare const API_SCRIPTS: string;
declare const API_ANSWERS: string;

/**
 * Lets the site go on without a connection. Files are kept by version, and the version before stays for pages that are
 * still open in it; pages and answers come from the network, and where that fails from what is kept.
 */

const worker = self as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;
const prefix = `graded-descent ${scope} `; // other sites may lie in other folders of the same host
const files = prefix + VERSION;
const answers = `${prefix}answers`;
const apiScripts = new RegExp(API_SCRIPTS);
const apiAnswers = new RegExp(API_ANSWERS);

worker.addEventListener("install", (event) => {
  event.waitUntil(caches.open(files).then((cache) => cache.addAll(FILES.map((path) => scope + path))));
  worker.skipWaiting();
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldVersions().then(() => worker.clients.claim()));
});

// A page says what it loaded before this worker watched over it.
worker.addEventListener("message", (event) => {
  event.waitUntil(Promise.all(event.data.filter(isFile).map(file)).catch(() => {}));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (isFile(request.url)) event.respondWith(file(request.url));
  else if (FILES.includes(pathOf(request.url))) event.respondWith(unversionedFile(request.url));
  else if (isAnswer(request.url)) event.respondWith(answer(request.url));
});

const pathOf = (url: string) => url.slice(scope.length);
/** What has its version in its name, and never changes. */
const isFile = (url: string) =>
  url.startsWith(scope) && (pathOf(url).startsWith("assets/") || apiScripts.test(pathOf(url)));
/** What is the same for everyone, but for their own progress. */
const isAnswer = (url: string) => apiAnswers.test(pathOf(url));

async function forgetOldVersions() {
  const versions = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== answers);
  const others = versions.filter((name) => name !== files);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

async function page(request: Request): Promise<Response> {
  const response = await fromNetwork(request);
  if (response) return response;
  const name = pathOf(request.url).startsWith("exercises/") ? "exercise.html" : "index.html";
  const kept = await (await caches.open(files)).match(scope + name);
  if (!kept) return Response.error();
  // Of a site in a folder each page finds its scripts from where it lies; this one may stand for any.
  const html = (await kept.text()).replaceAll('="./', `="${scope}`);
  return new Response(html, { headers: kept.headers });
}

async function file(url: string): Promise<Response> {
  const kept = await caches.match(url, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(url);
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html"); // what some hosts send for what they lack
  if (response.ok && !isPage) await keep(files, url, response.clone());
  return response;
}

async function unversionedFile(url: string): Promise<Response> {
  const response = await fromNetwork(url);
  return response ?? (await (await caches.open(files)).match(url)) ?? Response.error();
}

async function answer(url: string): Promise<Response> {
  const response = await fromNetwork(url);
  if (response?.ok) await keep(answers, url, response.clone());
  if (response) return response;
  const kept = await (await caches.open(answers)).match(url, { ignoreVary: true });
  if (!kept) return Response.error();
  return new Response(kept.body, { headers: { "Content-Type": "application/json", "X-Kept": "1" } });
}

/** Undefined where no answer comes, or one of a proxy whose server is gone. */
async function fromNetwork(request: Request | string): Promise<Response | undefined> {
  const response = await fetch(request).catch(() => undefined);
  return response && [502, 503, 504].includes(response.status) ? undefined : response;
}

/** A browser that is full goes on with what it has. */
const keep = async (name: string, url: string, response: Response) =>
  (await caches.open(name)).put(url, response).catch(() => {});
