import { spawn } from "node:child_process";
import { join } from "node:path";
import type { StartSite } from "@graded-descent/course";

/** The one way in which another program starts the site: `gd dev` does, where this is a clone of the repository. */
export const startSite: StartSite = ({ course, overlay, data, port }) => {
  const env = {
    ...process.env,
    COURSE_DIR: course,
    COURSE_OVERLAY: overlay,
    DATA_DIR: data,
    PORT: port ?? process.env.PORT,
  };
  const main = join(import.meta.dirname, "server/main.ts");
  const server = spawn(process.execPath, [main, "--dev"], { env, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
  return new Promise((resolve) => server.on("exit", (code) => resolve(code ?? 1)));
};
