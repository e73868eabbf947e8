import { type RateLimitRequestHandler, rateLimit } from "express-rate-limit";
import { HttpError } from "../http-error.ts";
import { isNewStudent, studentId } from "./session.ts";

const MINUTE = 60_000;

/** At most 30 submissions a minute from one student. */
export const limitSubmissions = (): RateLimitRequestHandler =>
  rateLimit({
    ...common,
    windowMs: MINUTE,
    limit: 30,
    keyGenerator: (_req, res) => studentId(res),
    handler: (_req, _res, next) =>
      next(
        new HttpError(429, "That is more than 30 submissions a minute: wait a moment, and send it again."),
      ),
  });

/** At most 120 drafts a minute from one student, in all their tabs and devices. */
export const limitDrafts = (): RateLimitRequestHandler =>
  rateLimit({
    ...common,
    windowMs: MINUTE,
    limit: 120,
    keyGenerator: (_req, res) => studentId(res),
    handler: (_req, _res, next) =>
      next(
        new HttpError(429, "That is more than 120 drafts a minute: your code is saved again in a moment."),
      ),
  });

/** At most 600 new students in ten minutes from one address: a large class behind one router, and no more. */
export const limitNewStudents = (): RateLimitRequestHandler =>
  rateLimit({
    ...common,
    windowMs: 10 * MINUTE,
    limit: 600,
    skip: (_req, res) => !isNewStudent(res),
    handler: (_req, _res, next) =>
      next(
        new HttpError(
          429,
          "Too many new students came from your network at once: try again in a few minutes.",
        ),
      ),
  });

const common = { standardHeaders: "draft-8", legacyHeaders: false } as const;
