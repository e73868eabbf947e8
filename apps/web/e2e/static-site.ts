import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { root } from "./workspace.ts";

const web = join(root, "apps/web");
const FOLDER = "/course/sgd";

/** The site for any file host, written to a new folder. */
export function buildSite(): string {
  const site = newFolder();
  const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: web, stdio: "pipe" });
  const vite = join(web, "node_modules/vite/bin/vite.js");
  run(vite, "build", "--mode", "static", "--base", "./", "--outDir", site, "--logLevel", "error");
  run("server/write-static.ts", site);
  return site;
}

/** A copy of a site, to make another version of it. */
export function copyOf(site: string): string {
  const copy = newFolder();
  cpSync(site, copy, { recursive: true });
  return copy;
}

const newFolder = () => mkdtempSync(join(tmpdir(), "graded-descent-static-"));

/** Changes a site to its next version: one script gets another name, or with `gone` is nowhere any more. */
export function publish(site: string, script: string, gone = false) {
  const assets = join(site, "assets");
  const old = readdirSync(assets).find((name) => name.startsWith(`${script}-`) && name.endsWith(".js"))!;
  const next = `${script}-next.js`;
  if (gone) rmSync(join(assets, old));
  else renameSync(join(assets, old), join(assets, next));
  const texts = readdirSync(assets).filter((name) => name.endsWith(".js"));
  for (const name of [...texts.map((text) => join("assets", text)), "service-worker.js"]) {
    const text = readFileSync(join(site, name), "utf8");
    const named = gone && name === "service-worker.js" ? text.replace(`"assets/${old}",`, "") : text;
    const renamed = gone ? named : named.replaceAll(old, next);
    writeFileSync(join(site, name), renamed.replace(/^const VERSION = .*$/m, `const VERSION = "next";`));
  }
}

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

/** A file host as there are many: a folder's address ends with a slash, and nothing is answered but files. */
export async function host(site: string) {
  const server = createServer((req, res) => {
    const { pathname } = new URL(req.url!, "http://localhost");
    const path = join(site, pathname.replace(FOLDER, ""));
    const stat = pathname.startsWith(FOLDER) ? statSync(path, { throwIfNoEntry: false }) : undefined;
    const file = stat?.isDirectory() ? join(path, "index.html") : path;
    const type = types[extname(file)] ?? "application/octet-stream";
    if (stat?.isDirectory() && !pathname.endsWith("/")) {
      res.writeHead(301, { Location: `${pathname}/` }).end();
    } else if (stat) res.writeHead(200, { "Content-Type": type }).end(readFileSync(file));
    else res.writeHead(404, { "Content-Type": "text/html" }).end(readFileSync(join(site, "404.html")));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    /** Where the site begins: a folder of its host. */
    start: `http://localhost:${(server.address() as AddressInfo).port}${FOLDER}`,
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(site, { recursive: true });
    },
  };
}
