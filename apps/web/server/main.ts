import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { InputError } from "@graded-descent/course";
import { JailError, messageOf } from "@graded-descent/grader/node";
import { createApp } from "./app.ts";
import { builtClient, devClient } from "./client.ts";
import { readConfig } from "./config.ts";
import { HttpError } from "./http-error.ts";
import { openLog } from "./log.ts";
import { openServices } from "./services.ts";
import { StartError } from "./start-error.ts";

try {
  await serve();
} catch (error) {
  // A full disk is an HttpError of the database at its start, too.
  if (![StartError, InputError, JailError, HttpError].some((known) => error instanceof known)) throw error;
  console.error(messageOf(error));
  process.exit(error instanceof StartError ? error.exitCode : 2);
}

async function serve(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const log = openLog();
  const closing = new AbortController();
  const { services, close } = await openServices(config, log, closing.signal);
  const server = createServer();
  const client = config.dev ? await devClient(server, services.course) : builtClient(undefined, services);
  server.on("request", createApp(services, client, config.trustProxy));

  const port = await listen(server, config.port, config.host);
  console.log(`Graded Descent is on http://${nameOf(config.host)}:${port}`);

  const stop = async () => {
    process.once("SIGINT", () => process.exit(1)).once("SIGTERM", () => process.exit(1));
    closing.abort();
    await closeServer(server);
    await client.close();
    await close();
    process.exit(0);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new StartError(cannotListen(error, port, host))),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Closes the server once pending requests are answered, or after two seconds. */
function closeServer(server: Server): Promise<void> {
  setTimeout(() => server.closeAllConnections(), 2000).unref();
  return new Promise((resolve) => server.close(() => resolve()));
}

function cannotListen({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === "EADDRINUSE") return `Port ${port} is in use by another program: set PORT to another number.`;
  if (code === "EACCES") return `Port ${port} may not be used by this user: set PORT to a number above 1023.`;
  return `The server cannot listen on ${host}, port ${port} (${message}).`;
}

/** The host name by which a browser on this machine reaches an address. */
function nameOf(host: string): string {
  if (["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
