import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** What a page downloads for this import, in bytes: bundled, minified, gzip. */
async function bytes(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: `${import.meta.dirname}/src`, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  return gzipSync(outputFiles[0].contents).length;
}

test("the whole of core is under 30 KiB", async () => {
  expect(await bytes('export * from "./index.ts";')).toBeLessThan(30 * 1024);
});

test("sgd alone is under 3 KiB", async () => {
  expect(await bytes('export { sgd } from "./index.ts";')).toBeLessThan(3 * 1024);
});

test("the entry points that reach students bring nothing else along", async () => {
  expect(await bytes('export * from "./vector.ts";')).toBeLessThan(1024);
  expect(await bytes('export * from "./random.ts";')).toBeLessThan(1024);
  expect(await bytes('export * from "./datasets/index.ts";')).toBeLessThan(3 * 1024);
});
