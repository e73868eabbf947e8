import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const root = resolve(import.meta.dirname, "../../..");

test("without an environment the server is for this machine alone, with the repository's own folders", () => {
  expect(readConfig({}, [])).toEqual({
    port: 3000,
    host: "127.0.0.1",
    dataDir: resolve(root, "data"),
    courseDir: resolve(root, "exercises"),
    overlay: undefined,
    jail: false,
    dev: false,
  });
});

test("what is set counts, and paths are seen from the working directory", () => {
  const folders = { DATA_DIR: "kept", COURSE_DIR: "/srv/course", COURSE_OVERLAY: "private" };
  const env = { PORT: "0", HOST: "::1", ...folders, GRADER_JAIL: "bwrap" };
  expect(readConfig(env, ["--dev"])).toEqual({
    port: 0,
    host: "::1",
    dataDir: resolve("kept"),
    courseDir: "/srv/course",
    overlay: resolve("private"),
    jail: true,
    dev: true,
  });
});

test.each([
  [{ PORT: "http" }, [], 'PORT is "http": expected a number from 0 to 65535.'],
  [{ PORT: "65536" }, [], 'PORT is "65536": expected a number from 0 to 65535.'],
  [
    { HOST: "http://localhost" },
    [],
    'HOST is "http://localhost": expected a host name or an address, such as 127.0.0.1.',
  ],
  [{}, ["--dve"], '"--dve" is not understood: the only option is --dev.'],
])("%o with %o is refused in a sentence", (env, args, message) => {
  expect(() => readConfig(env, args)).toThrow(expect.objectContaining({ message, exitCode: 2 }));
});
