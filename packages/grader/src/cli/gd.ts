import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

const MAIN = `${import.meta.dirname}/main.ts`;

/** Runs `gd` as a shell would, for tests. */
export async function gd(cwd: string, ...args: string[]) {
  const { COURSE_DIR: _, ...env } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on("close", resolve)),
  ]);
  return { code, stdout, stderr };
}
