import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "./workspace.ts";

/** A server that a test may kill and start again, on the same port and with the same data, none at first unless given; its course is ours unless given. */
export async function ownServer({
  dataDir = emptyFolder(),
  ...env
}: {
  dataDir?: string;
  COURSE_DIR?: string;
} = {}) {
  const port = await freePort();
  let server: ChildProcess | undefined;
  return {
    url: `http://localhost:${port}`,
    async start() {
      server = spawn(process.execPath, [join(root, "apps/web/server/main.ts")], {
        env: { ...process.env, ...env, PORT: String(port), DATA_DIR: dataDir },
      });
      await once(createInterface(server.stdout!), "line");
    },
    async kill() {
      if (server?.exitCode !== null || server.signalCode !== null) return;
      server.kill("SIGKILL");
      await once(server, "close");
    },
  };
}

const emptyFolder = () => mkdtempSync(join(tmpdir(), "graded-descent-e2e-"));

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
