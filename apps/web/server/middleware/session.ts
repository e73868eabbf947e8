import { createHash, randomBytes } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";

const COOKIE = "student";
const MARK = "student-mark"; // which the client reads: components/stored.ts
const YEAR = 365 * 24 * 3600 * 1000;

/** Identifies the student by the signed cookie of an earlier request; without a valid one this is a new student. */
export const session: RequestHandler = (req, res, next) => {
  const known: unknown = req.signedCookies[COOKIE];
  res.locals.isNew = typeof known !== "string";
  res.locals.student = typeof known === "string" ? known : randomBytes(16).toString("base64url");
  next();
};

/** Whether a request comes from a browser without our cookie. */
export const isUnknown = (req: Request): boolean => !`; ${req.headers.cookie}`.includes(`; ${COOKIE}=`);

/**
 * Sets the cookie of a new student, once they send something rather than only read. A second cookie, a hash of the first,
 * lets the client tell apart the students of a shared computer.
 */
export const remember: RequestHandler = (req, res, next) => {
  if (isNewStudent(res)) {
    const id = studentId(res);
    const common = { sameSite: "lax", secure: req.secure, maxAge: YEAR } as const;
    res.cookie(COOKIE, id, { ...common, signed: true, httpOnly: true });
    res.cookie(MARK, createHash("sha256").update(id).digest("base64url").slice(0, 16), common);
  }
  next();
};

export const studentId = (res: Response): string => res.locals.student;

export const isNewStudent = (res: Response): boolean => res.locals.isNew;
