import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { gd } from "./gd.ts";
import { sentence } from "./sentence.ts";

const MAIN = `${import.meta.dirname}/main.ts`;

/** What a command line that cannot be run is answered, without a process of its own. */
export const refusal = (...args: string[]): Promise<string> => gd(args).then(() => "", sentence);

/** Runs `gd` as a shell would, for tests. */
export async function shell(cwd: string, ...args: string[]) {
  const { COURSE_DIR: _, ...env } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on("close", resolve)),
  ]);
  return { code, stdout, stderr };
}
