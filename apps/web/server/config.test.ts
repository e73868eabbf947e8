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
    trustProxy: 0,
    dev: false,
  });
});

test("what is set counts, and paths are seen from the working directory", () => {
  const folders = { DATA_DIR: "kept", COURSE_DIR: "/srv/course", COURSE_OVERLAY: "private" };
  const env = {
    PORT: "0",
    HOST: "::1",
    ...folders,
    GRADER_JAIL: "bwrap",
    TRUST_PROXY: "10.0.0.0/8, loopback,fd00::1",
  };
  expect(readConfig(env, ["--dev"])).toEqual({
    port: 0,
    host: "::1",
    dataDir: resolve("kept"),
    courseDir: "/srv/course",
    overlay: resolve("private"),
    jail: true,
    trustProxy: ["10.0.0.0/8", "loopback", "fd00::1"],
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
  ...["-1", "10", "true", "10.0.0.0/33", "::1/129", "1,", "10.0.0.0/8/8", "proxy.example"].map(
    (TRUST_PROXY): [Record<string, string>, string[], string] => [
      { TRUST_PROXY },
      [],
      `TRUST_PROXY is "${TRUST_PROXY}": expected how many proxies are in front of the server, from 0 to 9, or their addresses, such as 10.0.0.0/8, separated by commas.`,
    ],
  ),
  [{}, ["--dve"], '"--dve" is not understood: the only option is --dev.'],
])("%o with %o is refused in a sentence", (env, args, message) => {
  expect(() => readConfig(env, args)).toThrow(expect.objectContaining({ message, exitCode: 2 }));
});
