import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { formatProblem } from "@graded-descent/course";
import express, { type RequestHandler, Router } from "express";
import type { CourseSource } from "./course-source.ts";
import { HttpError } from "./http-error.ts";
import { prerendered, withRoot } from "./prerendered.ts";
import type { Services } from "./services.ts";

/** The pages of the site: every address that is not the API's. */
export interface Client {
  handler: RequestHandler;
  dev: boolean;
  close(): Promise<void>;
}

const web = resolve(import.meta.dirname, "..");

/** What `npm run build` wrote: the files for browsers, and the module that renders pages on the server. */
const built = { client: join(web, "dist"), prerender: join(web, "server/dist/prerender.js") };

/**
 * The built client: files whose names hold a hash of their content are cached for good, and every other address gets the
 * page. With `services`, pages come rendered.
 */
export function builtClient(dist = built.client, services?: Pick<Services, "course" | "log">): Client {
  const cacheFor = (path: string) =>
    path.startsWith(join(dist, "assets") + sep) ? "public, max-age=31536000, immutable" : "no-cache";
  const rootOf = services && prerendered(services, built.prerender);

  const router = Router();
  router.use(
    express.static(dist, {
      index: false,
      setHeaders: (res, path) => res.setHeader("Cache-Control", cacheFor(path)),
    }),
  );
  router.get("/{*path}", async (req, res, next) => {
    if (extname(req.path)) return next();
    const page = builtPage(dist, req.path);
    if (!page) throw new HttpError(503, notBuilt);
    const html = await readFile(page, "utf8");
    const root = await rootOf?.(req);
    res
      .set("Cache-Control", "no-cache")
      .type("html")
      .send(root ? withRoot(html, root) : html);
  });
  return { handler: router, dev: false, close: async () => {} };
}

/** The HTML file for an address: the one made for it, which preloads what it needs (`page-html.ts`), else the general one. */
export const builtPage = (dist: string, path: string): string | undefined =>
  [`${pageName(path)}.html`, "index.html"].map((name) => join(dist, name)).find(existsSync);

function pageName(path: string): string {
  if (path === "/") return "home";
  if (path.startsWith("/exercises/")) return "exercise";
  return /^\/(lessons\/[\w-]+)$/.exec(path)?.[1] ?? "index";
}

const notBuilt = "The pages are not built yet: run `npm run build`, or start the server with --dev.";

/**
 * The client from its sources, through Vite with hot reloading. When files of the course are saved, pages load again and
 * show its problems.
 */
export async function devClient(server: Server, course: CourseSource): Promise<Client> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: join(web, "vite.config.ts"),
    server: { middlewareMode: { server }, hmr: { server } },
    appType: "spa",
  });
  const sendProblems = () => vite.ws.send("course:problems", course.problems().map(formatProblem));
  vite.ws.on("connection", sendProblems);
  course.onUpdate(() => vite.ws.send({ type: "full-reload" }));
  return { handler: vite.middlewares, dev: true, close: () => vite.close() };
}
