import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import pino from "pino";
import { CourseView, ExerciseView } from "../shared/api.ts";
import {
  apiPath,
  type EndpointName,
  endpoints,
  type Params,
  staticAnswers,
  staticPath,
} from "../shared/endpoints.ts";
import { PAGES } from "../shared/pages.ts";
import { createApp } from "./app.ts";
import { builtClient, builtPage } from "./client.ts";
import { readConfig } from "./config.ts";
import { contentSecurityPolicy } from "./middleware/security-headers.ts";
import { openServices } from "./services.ts";

/**
 * Completes what `vite build --mode static` wrote to a site for any file host: the server's public answers as files, and a
 * page for every address. It sends requests to the server as a new visitor, so that the site holds nothing that is not public.
 */

/** Shown at any unknown address, so that it cannot refer to the site's scripts by relative addresses. */
const NOT_FOUND = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Not found, Graded Descent</title>
  </head>
  <body>
    <h1>There is no page at this address.</h1>
    <p>The course map is at the start of this site.</p>
  </body>
</html>
`;

const site = resolve(process.argv[2]);
const dataDir = await mkdtemp(join(tmpdir(), "graded-descent-static-"));
const closing = new AbortController();
const config = { ...readConfig(process.env, []), dataDir };
const { services, close } = await openServices(config, pino({ level: "silent" }), closing.signal);
const server = createServer(createApp(services, builtClient(site)));
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
const { port } = server.address() as AddressInfo;
let cookie = "";

try {
  const course = CourseView.parse(JSON.parse(await answer("course", {})));
  const items = course.parts.flatMap(({ items }) => items);
  const slugs = (wanted: string) => items.flatMap(({ kind, slug }) => (kind === wanted ? [slug] : []));
  const exercises: ExerciseView[] = [];
  for (const slug of slugs("exercise")) {
    exercises.push(ExerciseView.parse(JSON.parse(await answer("exercise", { slug }))));
  }
  for (const { name, params } of staticAnswers({ lessons: slugs("lesson"), exercises })) {
    await write(staticPath(name, params)!, await answer(name, params));
  }
  await writePages(items.map(({ kind, slug }) => `${kind}s/${slug}`));
  console.log(`The site is in ${site}: ${items.length} lessons and exercises. Any file host can serve it.`);
} finally {
  closing.abort();
  server.close();
  await close();
  await rm(dataDir, { recursive: true });
}

/** The server's answer to one visitor, who gets a cookie with the first hint. */
async function answer<Name extends EndpointName>(name: Name, params: Params<Name>): Promise<string> {
  const { method } = endpoints[name];
  const path = apiPath(name, params);
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { cookie } });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  cookie ||= response.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
  return response.text();
}

/** Writes a page for each address, which refers to its scripts by relative addresses, so that the site works in any folder of its host. */
async function writePages(addresses: string[]) {
  for (const address of [...PAGES, ...addresses]) {
    const page = await readPage(address);
    await write(
      `${address}/index.html`,
      page.replaceAll('="./', `="${"../".repeat(address.split("/").length)}`),
    );
  }
  await write("exercise.html", await readPage("exercises/any"));
  await write("index.html", await readPage(""));
  for (const built of [...addresses.map((address) => `${address}.html`), "home.html"]) {
    await rm(join(site, built), { force: true }); // its relative addresses are right for another folder
  }
  await write("404.html", NOT_FOUND);
  await write(".nojekyll", ""); // without it GitHub Pages leaves out files whose names begin with _
}

/** A built page, with the content security policy that the server sends as a header. */
async function readPage(address: string): Promise<string> {
  const html = await readFile(builtPage(site, `/${address}`)!, "utf8");
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`;
  return html.replace("<head>", `<head>\n    ${policy}`);
}

async function write(path: string, text: string) {
  const file = join(site, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
