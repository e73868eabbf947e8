import type { RequestHandler } from "express";
import { forbidden } from "../http-error.ts";

/** Refuses what another site makes a browser send with our cookie. What is no browser sends neither header, and has no cookie to abuse. */
export const sameOrigin: RequestHandler = (req, _res, next) => {
  if (req.method === "GET" || req.method === "HEAD") return next();
  const site = req.get("Sec-Fetch-Site");
  const origin = req.get("Origin");
  const ours = site ? site === "same-origin" : !origin || URL.parse(origin)?.host === req.host;
  if (!ours) throw forbidden("This request came from another site; open the course itself and try again.");
  next();
};
