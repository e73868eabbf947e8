import type { RequestHandler } from "express";
import type { DiskSpace } from "../disk-space.ts";

/** How many times its size something takes when stored: in a table, in the write-ahead log, and in the copies of pages in both. */
const COPIES = 4;
const AT_LEAST = 64 * 1024;

/** Refuses requests that store something where the disk has no space for it; requests that only read pass. */
export const requireSpace =
  (space: DiskSpace): RequestHandler =>
  async (req, res, next) => {
    if (req.method === "GET" || req.method === "HEAD") return next();
    const size = Buffer.byteLength(JSON.stringify(req.body ?? null));
    const release = await space.reserve(AT_LEAST + COPIES * size);
    res.once("close", release);
    next();
  };
