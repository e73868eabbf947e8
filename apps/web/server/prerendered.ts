import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Request } from "express";
import { apiPath, type EndpointAnswer, type Params, type PublicName } from "../shared/endpoints.ts";
import { courseMap } from "./course-map.ts";
import { lessonView } from "./lesson-view.ts";
import { isUnknown } from "./middleware/session.ts";
import { declared } from "./routes/route.ts";
import type { Services } from "./services.ts";

/** The answers of the API that a page is rendered from, by address. */
type Answers = Record<string, unknown>;

/** What `delivery/prerender.tsx` is built into. */
type Built = { prerender(path: string, answers: Answers): Promise<string> };

/** A page rendered on the server; undefined where only the browser can render it. */
export type Prerendered = (req: Request) => Promise<string | undefined>;

/** For how long a rendered page is reused: the map says in how many minutes something is due. */
const REUSED_MS = 60_000;

/**
 * Renders lessons, and the course map of a new student, as the browser would, each at most once a minute. Other pages show
 * what is the student's own or depends on the address, and are rendered in the browser.
 */
export function prerendered({ course, log }: Pick<Services, "course" | "log">, built: string): Prerendered {
  const kept = new Map<string, { root: Promise<string | undefined>; since: number }>();

  async function draw(path: string, answers: Answers): Promise<string | undefined> {
    try {
      const { prerender }: Built = await import(pathToFileURL(built).href);
      const html = await prerender(path, answers); // it adds what figures have computed to the answers
      const json = JSON.stringify(answers).replaceAll("<", "\\u003c");
      return `<div id="root">${html}</div>
    <script type="application/json" id="initial-data">${json}</script>`;
    } catch (error) {
      log.error({ err: error, path }, "A page could not be drawn here; the browser does it.");
      return undefined;
    }
  }

  return async (req) => {
    if (req.originalUrl !== req.path || !existsSync(built)) return undefined;
    const answers = answersFor(req);
    if (!answers) return undefined;
    const now = Date.now();
    const before = kept.get(req.path);
    if (before && now - before.since < REUSED_MS) return before.root;
    const root = draw(req.path, answers);
    kept.set(req.path, { root, since: now });
    return root;
  };

  function answersFor(req: Request): Answers | undefined {
    if (req.path === "/") {
      return isUnknown(req) ? singleAnswer("course", {}, courseMap(course.current(), new Map())) : undefined;
    }
    const [, slug] = /^\/lessons\/([^/]+)$/.exec(req.path) ?? [];
    const lesson = slug && lessonView(course.current(), slug);
    return lesson ? singleAnswer("lesson", { slug }, lesson) : undefined;
  }
}

const singleAnswer = <Name extends PublicName>(
  name: Name,
  params: Params<Name>,
  answer: EndpointAnswer<Name>,
): Answers => ({
  [apiPath(name, params)]: declared(name, answer),
});

/** A built page with its rendered content. */
export const withRoot = (page: string, root: string): string =>
  page.replace('<div id="root"></div>', () => root);
