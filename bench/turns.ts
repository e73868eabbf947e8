import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { root, serveSite } from "./built-site.ts";

/**
 * What others notice of one hostile student, and what is lost when the server is killed: the built site (`npm run build`),
 * asked over HTTP.
 */

const slug = "step";
const right = readFileSync(join(root, `exercises/${slug}/solution.ts`), "utf8");
const burning = "const a = new Float64Array(4_000_000); for (let i = 0; i < 3000; i++) a.indexOf(1);";
const hostile = {
  "a text of 2 MB": 'export const step = () => "x".repeat(2_000_000);',
  "async( 23 deep": `export const step = 1;\n${"async(".repeat(23)}1${")".repeat(23)};`,
  "an operation that burns": `export function step() { ${burning} return []; }`,
};
const slow = "export function step() { for (let i = 0; i < 1e6; i++); return []; }";

for (const [name, source] of Object.entries(hostile)) await afterThirty(name, source);
await besideAFlood();
await underKills();

/** Twenty honest students, each after thirty hostile submissions of another. */
async function afterThirty(name: string, source: string) {
  const site = await serveSite();
  await verdictOf(await submit(site.url, right)); // the server's own first
  const { cookie } = await submit(site.url, source);
  const others = await Promise.all(Array.from({ length: 29 }, () => submit(site.url, source, cookie)));
  const verdicts: Promise<number>[] = [];
  for (let i = 0; i < 20; i++) {
    verdicts.push(timed(async () => graded(await submit(site.url, right))));
    await setTimeout(250);
  }
  const times = await Promise.all(verdicts);
  const taken = others.filter(({ status }) => status === 202).length + 1;
  say(`verdict after ${taken} × ${name}`, times);
  await site.kill();
}

/** Two hundred students in ten seconds, while one more submits as fast as they can. */
async function besideAFlood() {
  const site = await serveSite();
  await verdictOf(await submit(site.url, right));
  let flooding = true;
  const flood = (async () => {
    const { cookie } = await submit(site.url, hostile["an operation that burns"]);
    for (; flooding; await setTimeout(10)) await submit(site.url, hostile["an operation that burns"], cookie);
  })();
  const [pages, accepted, verdicts]: number[][] = [[], [], []];
  const student = async () => {
    pages.push(await timed(() => page(`${site.url}/exercises/${slug}`)));
    pages.push(await timed(() => page(`${site.url}/api/exercises/${slug}`)));
    const since = performance.now();
    const sent = await submit(site.url, right);
    accepted.push(performance.now() - since);
    await graded(sent);
    verdicts.push(performance.now() - since);
  };
  const students: Promise<void>[] = [];
  for (let i = 0; i < 200; i++) {
    students.push(student());
    await setTimeout(50);
  }
  const lost = (await Promise.allSettled(students)).filter(({ status }) => status === "rejected").length;
  flooding = false;
  await flood;
  say("page, 200 students beside a flood", pages);
  say("accepted", accepted);
  say("verdict", verdicts);
  console.log(`lost: ${lost}`);
  await site.kill();
}

/** Twenty kills while submissions arrive: which of those that were accepted are not graded in the end? */
async function underKills() {
  const dataDir = mkdtempSync(join(tmpdir(), "graded-descent-bench-"));
  const sent: Sent[] = [];
  for (let kill = 0; kill < 20; kill++) {
    const site = await serveSite(dataDir);
    const over = setTimeout(500 + 100 * kill).then(() => site.kill());
    const send = async (source: string, pause: number) => {
      let cookie: string | undefined;
      for (;;) {
        const answer = await submit(site.url, source, cookie);
        cookie ??= answer.cookie;
        if (answer.status === 202) sent.push(answer);
        await setTimeout(pause);
      }
    };
    await Promise.allSettled([send(right, 50), send(right, 50), send(slow, 500)]);
    await over;
  }
  const site = await serveSite(dataDir);
  const verdicts: string[] = [];
  for (const each of sent) verdicts.push(await verdictOf({ ...each, url: site.url }).catch(() => "lost"));
  const count = (verdict: string) => verdicts.filter((each) => each === verdict).length;
  console.log(
    `20 kills: ${sent.length} accepted, ${count("lost")} lost, ${count("judge-error")} judge-error`,
  );
  await site.kill();
  rmSync(dataDir, { recursive: true });
}

interface Sent {
  url: string;
  status: number;
  id: string;
  cookie: string;
}

async function submit(url: string, source: string, cookie = ""): Promise<Sent> {
  const response = await fetch(`${url}/api/submissions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Cookie: cookie },
    body: JSON.stringify({ exercise: slug, source }),
  });
  const [set = cookie] = response.headers.getSetCookie();
  const { id } = (await response.json()) as { id: string };
  return { url, status: response.status, id, cookie: set.split(";")[0] };
}

/** The verdict of a submission, once its events tell. */
async function verdictOf({ url, id, cookie }: Sent): Promise<string> {
  const text = await page(`${url}/api/submissions/${id}/events`, cookie);
  return JSON.parse(text.trim().split("data: ").at(-1)!).report.verdict;
}

async function graded(sent: Sent) {
  const verdict = await verdictOf(sent);
  if (verdict !== "accepted") throw new Error(`a right submission was graded ${verdict}`);
}

async function page(url: string, cookie = ""): Promise<string> {
  const response = await fetch(url, { headers: { Cookie: cookie } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} was answered ${response.status}`);
  return text;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

function say(what: string, times: number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => `${sorted[Math.ceil(part * sorted.length) - 1].toFixed(0)} ms`.padStart(9);
  console.log(what.padEnd(52), `p50 ${at(0.5)}`, `p95 ${at(0.95)}`, `most ${at(1)}`);
}
