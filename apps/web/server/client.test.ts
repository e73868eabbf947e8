import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { builtClient } from "./client.ts";
import { emptyFolder, quiet } from "./fixture.ts";
import { errorHandler } from "./middleware/error-handler.ts";

async function serve(files: Record<string, string>) {
  const { folder, remove } = await emptyFolder();
  onTestFinished(remove);
  mkdirSync(join(folder, "assets"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const server = createServer(express().use(builtClient(folder).handler, errorHandler(quiet)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return {
      status: response.status,
      cache: response.headers.get("Cache-Control"),
      body: await response.text(),
    };
  };
}

test("what is named by its content is kept for good, and every page is asked for anew", async () => {
  const get = await serve({
    "index.html": "the page",
    "exercise.html": "the page, in a hurry",
    "assets/main-1a2b.js": "the code",
  });
  expect(await get("/assets/main-1a2b.js")).toEqual({
    status: 200,
    cache: "public, max-age=31536000, immutable",
    body: "the code",
  });
  for (const [address, body] of [
    ["/", "the page"],
    ["/lessons/kitchen", "the page"],
    ["/exercises/momentum", "the page, in a hurry"],
  ]) {
    expect(await get(address)).toEqual({ status: 200, cache: "no-cache", body });
  }
  expect((await get("/assets/main-old.js")).status).toBe(404);
});

test("without a build, a page says how to come by one", async () => {
  const get = await serve({});
  const { status, body } = await get("/");
  expect(status).toBe(503);
  expect(body).toContain("npm run build");
});
