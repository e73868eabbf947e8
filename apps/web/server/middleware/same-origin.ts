import type { RequestHandler } from "express";
import { forbidden } from "../http-error.ts";

/** Refuses requests that another site makes a browser send with our cookie. Programs that are no browser send neither header, and pass. */
export const sameOrigin: RequestHandler = (req, _res, next) => {
  if (req.method === "GET" || req.method === "HEAD") return next();
  const site = req.get("Sec-Fetch-Site");
  const origin = req.get("Origin");
  const ours = site ? site === "same-origin" : !origin || URL.parse(origin)?.host === req.host;
  if (!ours) throw forbidden("This request came from another site; open the course itself and try again.");
  next();
};
