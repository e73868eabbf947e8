import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, expect, test, vi } from "vitest";
import { quiet } from "../fixture.ts";
import { errorHandler } from "./error-handler.ts";
import { limitStreams } from "./rate-limit.ts";

let server: Server | undefined;
afterEach(() => server?.closeAllConnections());

/** Streams that stay open, for the student named in the address. */
async function streams(): Promise<(student: string) => Promise<Response>> {
  const app = express();
  app.get(
    "/:student",
    (req, res, next) => {
      res.locals.student = req.params.student;
      next();
    },
    limitStreams(),
    (_req, res) => void res.writeHead(200).write("\n"),
  );
  app.use(errorHandler(quiet));
  server = createServer(app);
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return (student) => fetch(`http://127.0.0.1:${(server!.address() as AddressInfo).port}/${student}`);
}

test("the 21st stream of one student is refused, until one of them ends; others are not", async () => {
  const open = await streams();
  const twenty = await Promise.all(Array.from({ length: 20 }, () => open("ann")));
  expect(twenty.map(({ status }) => status)).toEqual(Array(20).fill(200));
  const refused = await open("ann");
  expect(refused.status).toBe(429);
  expect(refused.headers.get("Retry-After")).toBe("10");
  expect(await refused.json()).toEqual({
    error: "Too many of your pages follow what is graded: close some, or ask again later.",
  });
  expect((await open("bob")).status).toBe(200);
  await twenty[0].body!.cancel();
  await vi.waitFor(async () => expect((await open("ann")).status).toBe(200));
});
