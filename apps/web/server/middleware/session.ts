import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";

const COOKIE = "student";
const YEAR = 365 * 24 * 3600 * 1000;

/** Knows a student by the signed cookie of an earlier request; without one that holds, this is a new student. */
export const session: RequestHandler = (req, res, next) => {
  const known: unknown = req.signedCookies[COOKIE];
  res.locals.isNew = typeof known !== "string";
  res.locals.student = typeof known === "string" ? known : randomBytes(16).toString("base64url");
  next();
};

/** Lets a new student be known the next time: on sending something, not on looking around. */
export const remember: RequestHandler = (req, res, next) => {
  if (isNewStudent(res)) {
    res.cookie(COOKIE, studentId(res), {
      signed: true,
      httpOnly: true,
      sameSite: "lax",
      secure: req.secure,
      maxAge: YEAR,
    });
  }
  next();
};

export const studentId = (res: Response): string => res.locals.student;

export const isNewStudent = (res: Response): boolean => res.locals.isNew;
