import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import compression from "compression";
import express, { type RequestHandler, Router } from "express";

/** The pages: a handler for what is not the API's. */
export interface Client {
  handler: RequestHandler;
  dev: boolean;
  close(): Promise<void>;
}

const web = resolve(import.meta.dirname, "..");

/** The client as `npm run build` left it. */
export function builtClient(say: (line: string) => void): Client {
  const dist = join(web, "dist");
  const index = join(dist, "index.html");
  if (!existsSync(index))
    say("The pages are not built yet, only the API is served: run `npm run build`, or start with --dev.");

  const router = Router();
  router.use(compression());
  router.use(
    express.static(dist, {
      index: false,
      setHeaders: (res, path) =>
        res.setHeader(
          "Cache-Control",
          path.startsWith(join(dist, "assets") + sep) ? "public, max-age=31536000, immutable" : "no-cache",
        ),
    }),
  );
  router.get("/*path", (req, res, next) => {
    if (extname(req.path)) return next();
    res.set("Cache-Control", "no-cache").sendFile(index);
  });
  return { handler: router, dev: false, close: async () => {} };
}

/** The client straight from its sources, changed in the page as they change. */
export async function devClient(server: Server): Promise<Client> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: join(web, "vite.config.ts"),
    server: { middlewareMode: { server }, hmr: { server } },
    appType: "spa",
  });
  return { handler: vite.middlewares, dev: true, close: () => vite.close() };
}
