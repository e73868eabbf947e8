import { type IncomingMessage, request } from "node:http";
import fc from "fast-check";
import { ApiError, ExerciseView } from "../shared/api.ts";
import { endpoints } from "../shared/endpoints.ts";
import { courseDir, startServer, Visitor } from "./fixture.ts";
import { everyBound, type FuzzRequest, type FuzzRoute, type Known, requests } from "./fuzz-requests.ts";
import { openLog } from "./log.ts";

/**
 * Starts a server and sends it random requests, invalid in every part. None may be answered 500, each refusal must be one
 * sentence of JSON, nothing may be logged, and the server must still answer at the end. Rejects with what was found.
 */
export async function fuzzRoutes(
  options: fc.Parameters<[FuzzRequest]>,
): Promise<{ runs: number; statuses: Map<number, number> }> {
  const logged: string[] = [];
  const log = openLog({ write: (line) => void logged.push(line) });
  const server = await startServer(courseDir, { log, trustProxy: 1 }); // so that requests can name any address
  const statuses = new Map<number, number>();
  try {
    const known = await knownTo(server.url);
    const examples = everyBound(routes, known).map((example): [FuzzRequest] => [example]);
    const property = fc.asyncProperty(requests(routes, known), async (wrong) => {
      const { status } = await send(server.url, wrong);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    });
    const { failed, numRuns, counterexample, errorInstance, seed } = await fc.check(property, {
      ...options,
      examples,
    });
    if (failed) {
      throw new Error(
        `seed ${seed}: ${errorInstance}\n${JSON.stringify(counterexample?.[0]).slice(0, 2000)}`,
      );
    }
    if (logged.length > 0) throw new Error(`seed ${seed}: this was logged:\n${logged.join("")}`);
    if ((await fetch(`${server.url}/healthz`)).status !== 200)
      throw new Error(`seed ${seed}: the server no longer answers`);
    return { runs: numRuns, statuses };
  } finally {
    await server.close();
  }
}

async function knownTo(url: string): Promise<Known> {
  const student = new Visitor(url);
  const { id } = await student.submit("step", "export const step = 1;");
  const { testsUrl } = await student.get("/api/exercises/step", ExerciseView);
  return { slug: "step", id, hash: /tests-(.*)\.js/.exec(testsUrl)![1], cookie: student.cookie };
}

/** Method and path of every endpoint, without its query, which each request adds. */
const routes: FuzzRoute[] = Object.values(endpoints).map(({ method, path }) => ({
  method,
  path: path.replace(/\?.*/, ""),
}));

/** The status of the answer; throws where the answer is not allowed. */
function send(url: string, { method, path, headers, body }: FuzzRequest): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const content = method === "GET" || method === "HEAD" ? "" : body;
    const length = String(Buffer.byteLength(content));
    const all = { ...headers, "Content-Length": length };
    const sent = request({ hostname, port, method, path, headers: all }, (response) => {
      read(response).then((text) => {
        try {
          judge(method, response, text);
          resolve({ status: response.statusCode! });
        } catch (error) {
          reject(error);
        }
      }, reject);
    });
    sent.on("error", reject);
    sent.end(content);
  });
}

/** The whole body; of a stream of events, its first chunk. */
async function read(response: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) {
    text += chunk;
    if (response.headers["content-type"]?.startsWith("text/event-stream")) break;
  }
  return text;
}

function judge(method: string, { statusCode: status = 0, headers }: IncomingMessage, text: string) {
  const answer = `${status} ${text.slice(0, 300)}`;
  if (status >= 500) throw new Error(answer);
  if (method === "HEAD") return;
  if (status >= 400) {
    const { error } = ApiError.parse(JSON.parse(text));
    if (!/^[A-Z`\d][^\n]*[.…}]$/.test(error)) throw new Error(`no sentence: ${answer}`);
  } else if (headers["content-type"]?.startsWith("application/json")) JSON.parse(text);
}
