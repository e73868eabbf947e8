import { isIP } from "node:net";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { StartError } from "./start-error.ts";

/** The settings that the server starts with. */
export interface Config {
  port: number;
  host: string;
  /** The folder of the database, its lock and the secret. */
  dataDir: string;
  courseDir: string;
  /** Private tests and mistakes for the course's exercises. */
  overlay: string | undefined;
  /** Grade in a process inside bubblewrap. */
  jail: boolean;
  /** How many proxies are in front of the server, or their addresses; the X-Forwarded headers of others are ignored. */
  trustProxy: number | string[];
  /** Serve the client through Vite, and read exercises again when they change. */
  dev: boolean;
}

const root = resolve(import.meta.dirname, "../../..");

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .catch(({ value }) => unusable("PORT", value, "expected a number from 0 to 65535")),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .catch(({ value }) => unusable("HOST", value, "expected a host name or an address, such as 127.0.0.1")),
  DATA_DIR: z.string().transform((path) => resolve(path)),
  COURSE_DIR: z.string().transform((path) => resolve(path)),
  COURSE_OVERLAY: z.optional(z.string().transform((path) => resolve(path))),
  GRADER_JAIL: z
    .enum(["", "bwrap"])
    .catch(({ value }) => unusable("GRADER_JAIL", value, "expected bwrap, or nothing for no jail")),
  TRUST_PROXY: z
    .string()
    .transform((value) => (/^\d$/.test(value) ? Number(value) : value.split(",").map((part) => part.trim())))
    .refine((value) => typeof value === "number" || value.every(isNetwork))
    .catch(({ value }) =>
      unusable(
        "TRUST_PROXY",
        value,
        "expected how many proxies are in front of the server, from 0 to 9, or their addresses, such as 10.0.0.0/8, separated by commas",
      ),
    ),
});

/** An address or a network: 10.0.0.1, 10.0.0.0/8, fd00::/8, or one of Express's names for networks. */
function isNetwork(text: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [, address, bits = "0"] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address ?? "");
  return version > 0 && Number(bits) <= (version === 4 ? 32 : 128);
}

/** Reads the environment and the command line, once; a value that cannot be used is a StartError. */
export function readConfig(env: Record<string, string | undefined>, args: string[]): Config {
  const { PORT, HOST, DATA_DIR, COURSE_DIR, COURSE_OVERLAY, GRADER_JAIL, TRUST_PROXY } = Environment.parse({
    PORT: env.PORT || "3000",
    HOST: env.HOST || "127.0.0.1",
    DATA_DIR: env.DATA_DIR || resolve(root, "data"),
    COURSE_DIR: env.COURSE_DIR || resolve(root, "exercises"),
    COURSE_OVERLAY: env.COURSE_OVERLAY || undefined,
    GRADER_JAIL: env.GRADER_JAIL ?? "",
    TRUST_PROXY: env.TRUST_PROXY || "0",
  });
  const { dev } = readFlags(args);
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    courseDir: COURSE_DIR,
    overlay: COURSE_OVERLAY,
    jail: GRADER_JAIL === "bwrap",
    trustProxy: TRUST_PROXY,
    dev,
  };
}

function readFlags(args: string[]): { dev: boolean } {
  try {
    const { values } = parseArgs({ args, options: { dev: { type: "boolean", default: false } } });
    return values;
  } catch {
    throw new StartError(`"${args.join(" ")}" is not understood: the only option is --dev.`, 2);
  }
}

function unusable(name: string, value: unknown, expected: string): never {
  throw new StartError(`${name} is ${JSON.stringify(value)}: ${expected}.`, 2);
}
