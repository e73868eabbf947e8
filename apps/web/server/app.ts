import compression from "compression";
import cookieParser from "cookie-parser";
import express, { type Express, type RequestHandler } from "express";
import type { Config } from "./config.ts";
import { HttpError, notFound } from "./http-error.ts";
import { errorHandler } from "./middleware/error-handler.ts";
import { requireSpace } from "./middleware/require-space.ts";
import { sameOrigin } from "./middleware/same-origin.ts";
import { securityHeaders } from "./middleware/security-headers.ts";
import { session } from "./middleware/session.ts";
import { courseRoutes } from "./routes/course.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { exerciseRoutes } from "./routes/exercises.ts";
import { lessonRoutes } from "./routes/lessons.ts";
import { apiRouter } from "./routes/route.ts";
import { submissionRoutes } from "./routes/submissions.ts";
import { workRoutes } from "./routes/work.ts";
import type { Services } from "./services.ts";

/** The Express app: the API, and the pages of `client` for every other address. */
export function createApp(
  services: Services,
  client: { handler: RequestHandler; dev: boolean },
  trustProxy: Config["trustProxy"] = 0,
): Express {
  const app = express();
  app.set("trust proxy", trustProxy); // whose X-Forwarded headers are believed
  app.use(securityHeaders(client), compression());

  app.get("/healthz", async (_req, res) => {
    await services.ping();
    res.json({ status: "ok" });
  });

  const api = express.Router();
  api.use((_req, res, next) => {
    res.set("Cache-Control", "no-store");
    next();
  });
  api.use(cookieParser(services.secret), session, sameOrigin, express.json({ limit: "1mb" }));
  api.use(requireSpace(services.space));
  api.use(
    apiRouter({
      ...courseRoutes(services),
      ...lessonRoutes(services),
      ...exerciseRoutes(services),
      ...submissionRoutes(services),
      ...draftRoutes(services),
      ...workRoutes(services),
    }),
  );
  api.use(() => {
    throw new HttpError(404, "The API has nothing at this address.");
  });

  app.use("/api", api);
  app.use(client.handler);
  app.use(() => {
    throw notFound("page");
  });
  app.use(errorHandler(services.log));
  return app;
}
