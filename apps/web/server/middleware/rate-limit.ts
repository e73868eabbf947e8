import type { RequestHandler } from "express";
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
        new HttpError(429, "That is more than 30 submissions a minute: it can be sent again in a moment."),
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

/** At most 600 new students in ten minutes from one address: as many as a large class behind one router. */
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

/** At most 20 streams of events of one student, and 2,000 of all, are open at once. */
export function limitStreams(): RequestHandler {
  const open = new Map<string, number>();
  let all = 0;
  return (_req, res, next) => {
    const student = studentId(res);
    const count = open.get(student) ?? 0;
    if (count >= 20 || all >= 2000) {
      res.set("Retry-After", "10");
      throw count >= 20
        ? new HttpError(429, "Too many of your pages follow what is graded: close some, or ask again later.")
        : new HttpError(503, "Too many pages follow what is graded: ask again later.");
    }
    open.set(student, count + 1);
    all++;
    res.on("close", () => {
      const left = open.get(student)! - 1;
      if (left > 0) open.set(student, left);
      else open.delete(student);
      all--;
    });
    next();
  };
}

const common = {
  standardHeaders: "draft-8",
  legacyHeaders: false,
  validate: false, // its checks of the proxy setting print a stack to the console; TRUST_PROXY is ours to check
} as const;
