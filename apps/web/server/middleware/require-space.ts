import type { RequestHandler } from "express";
import type { DiskSpace } from "../disk-space.ts";

/** What is stored takes its own size in a table, in the database's log and in the copies that both keep of a page. */
const COPIES = 4;
const AT_LEAST = 64 * 1024;

/** Refuses what would be stored where the disk has no space for it; what only reads goes on. */
export const requireSpace =
  (space: DiskSpace): RequestHandler =>
  async (req, res, next) => {
    if (req.method === "GET" || req.method === "HEAD") return next();
    const size = Buffer.byteLength(JSON.stringify(req.body ?? null));
    const release = await space.reserve(AT_LEAST + COPIES * size);
    res.once("close", release);
    next();
  };
