import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { formatProblem } from "@graded-descent/grader/node";
import express, { type RequestHandler, Router } from "express";
import type { CourseSource } from "./course-source.ts";
import { HttpError } from "./http-error.ts";

/** The pages: what the server answers beside its API. */
export interface Client {
  handler: RequestHandler;
  dev: boolean;
  close(): Promise<void>;
}

const web = resolve(import.meta.dirname, "..");

/** The client as `npm run build` left it: files named by their content for good, its one page for every other address. */
export function builtClient(dist = join(web, "dist")): Client {
  const pageFor = (path: string) =>
    join(dist, path.startsWith("/exercises/") ? "exercise.html" : "index.html");
  const cacheFor = (path: string) =>
    path.startsWith(join(dist, "assets") + sep) ? "public, max-age=31536000, immutable" : "no-cache";

  const router = Router();
  router.use(
    express.static(dist, {
      index: false,
      setHeaders: (res, path) => res.setHeader("Cache-Control", cacheFor(path)),
    }),
  );
  router.get("/{*path}", (req, res, next) => {
    if (extname(req.path)) return next();
    const page = pageFor(req.path);
    if (!existsSync(page)) throw new HttpError(503, notBuilt);
    res.set("Cache-Control", cacheFor(page)).sendFile(page);
  });
  return { handler: router, dev: false, close: async () => {} };
}

const notBuilt = "The pages are not built yet: run `npm run build`, or start the server with --dev.";

/**
 * The client straight from its sources, changing in the browser as they change. When files of the course are saved,
 * pages load again, and say what is wrong with it.
 */
export async function devClient(server: Server, course: CourseSource): Promise<Client> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: join(web, "vite.config.ts"),
    server: { middlewareMode: { server }, hmr: { server } },
    appType: "spa",
  });
  const tell = () => vite.ws.send("course:problems", course.problems().map(formatProblem));
  vite.ws.on("connection", tell);
  course.onNews(() => vite.ws.send({ type: "full-reload" }));
  return { handler: vite.middlewares, dev: true, close: () => vite.close() };
}
