import * as z from "zod/mini";
import {
  CourseView,
  Draft,
  DraftConflict,
  ExerciseView,
  Hint,
  LessonView,
  NewDraft,
  NewSubmission,
  Recordings,
  Reference,
  Solution,
  StoredWork,
  Submissions,
  SubmissionView,
  SubmissionWithSource,
} from "./api.ts";

interface Endpoint {
  method: "GET" | "POST" | "PUT";
  /** Each `:name` stands for a parameter. */
  path: `/api/${string}`;
  /** The body of the request, as JSON; without it the body is ignored. */
  request?: z.ZodMiniType;
  /** The body of the answer, or of each event; nothing else is sent. */
  answer: z.ZodMiniType;
  /** 200 unless given. */
  status?: 202;
  /** The body of the answer with status 409. */
  conflict?: z.ZodMiniType;
  /** JSON unless given; the address of a script changes with its content. */
  content?: "script" | "events";
  /** `all`: everyone gets the same answer, but for a student's own progress. It is kept offline and written into the static site. */
  audience: "all" | "own";
  /** The static site has the answer that a visitor without any work gets, and the browser adds its own. */
  inStaticSite?: true;
}

/**
 * Every endpoint of the API. The client, the server's routes, the static site, the prerendered pages, the rules of the
 * service worker and the route fuzz are derived from this table.
 */
export const endpoints = {
  course: { method: "GET", path: "/api/course", answer: CourseView, audience: "all" },
  lesson: { method: "GET", path: "/api/lessons/:slug", answer: LessonView, audience: "all" },

  exercise: { method: "GET", path: "/api/exercises/:slug", answer: ExerciseView, audience: "all" },
  visibleTests: {
    method: "GET",
    path: "/api/exercises/:slug/tests-:hash.js",
    answer: z.string(),
    content: "script",
    audience: "all",
  },
  recordings: {
    method: "GET",
    path: "/api/exercises/:slug/recordings",
    answer: Recordings,
    audience: "all",
  },
  reference: { method: "GET", path: "/api/exercises/:slug/reference", answer: Reference, audience: "all" },
  /** Counted from 1. That the hint was taken is recorded. */
  hint: { method: "POST", path: "/api/exercises/:slug/hints/:number", answer: Hint, audience: "all" },
  /** Refused until the student may see it. That it was seen is recorded. */
  solution: { method: "POST", path: "/api/exercises/:slug/solution", answer: Solution, audience: "own" },

  submit: {
    method: "POST",
    path: "/api/submissions",
    request: NewSubmission,
    answer: SubmissionView,
    status: 202,
    audience: "own",
  },
  /** Newest first. */
  submissions: {
    method: "GET",
    path: "/api/submissions?exercise=:exercise",
    answer: Submissions,
    audience: "own",
  },
  submission: {
    method: "GET",
    path: "/api/submissions/:id",
    answer: SubmissionWithSource,
    audience: "own",
  },
  /** One event now and one at each change, until it is graded. */
  submissionEvents: {
    method: "GET",
    path: "/api/submissions/:id/events",
    answer: SubmissionView,
    content: "events",
    audience: "own",
  },

  /** Null without one. */
  draft: { method: "GET", path: "/api/drafts/:slug", answer: z.nullable(Draft), audience: "own" },
  saveDraft: {
    method: "PUT",
    path: "/api/drafts/:slug",
    request: NewDraft,
    answer: Draft,
    conflict: DraftConflict,
    audience: "own",
  },
  work: { method: "GET", path: "/api/work", answer: StoredWork, audience: "own", inStaticSite: true },
} as const satisfies Record<string, Endpoint>;

type Endpoints = typeof endpoints;

export type EndpointName = keyof Endpoints;

/** The endpoints that answer everyone alike. */
export type PublicName = {
  [Name in EndpointName]: Endpoints[Name]["audience"] extends "all" ? Name : never;
}[EndpointName];

/** The endpoints whose answers the static site holds. */
type StaticName = {
  [Name in EndpointName]: Endpoints[Name] extends { audience: "all" } | { inStaticSite: true } ? Name : never;
}[EndpointName];

/** The endpoints whose answer is JSON. */
export type JsonName = {
  [Name in EndpointName]: Endpoints[Name] extends { content: string } ? never : Name;
}[EndpointName];

export type EndpointAnswer<Name extends EndpointName> = z.output<Endpoints[Name]["answer"]>;

export type RequestBody<Name extends EndpointName> = Endpoints[Name] extends {
  request: infer Schema extends z.ZodMiniType;
}
  ? z.output<Schema>
  : undefined;

/** The values of a path's parameters. */
export type Params<Name extends EndpointName> = { [Param in ParamIn<Endpoints[Name]["path"]>]: string };

type ParamIn<Path extends string> = Path extends `${string}:${infer Rest}`
  ? WordOf<Rest> | ParamIn<Rest>
  : never;
type WordOf<Text extends string> = Text extends `${infer Start}/${string}`
  ? WordOf<Start>
  : Text extends `${infer Start}.${string}`
    ? Start
    : Text;

/** An entry of the table, where its own type does not matter. */
export const endpointOf = (name: EndpointName): Endpoint => endpoints[name];

/** The address of an endpoint on the server. */
export const apiPath = <Name extends EndpointName>(name: Name, params: Params<Name>): string =>
  endpoints[name].path.replace(/:(\w+)/g, (_, param) =>
    encodeURIComponent((params as Record<string, string>)[param]),
  );

/** The file of an answer in the static site; undefined for an endpoint that it does not have. */
export function staticPath<Name extends EndpointName>(name: Name, params: Params<Name>): string | undefined {
  const { audience, inStaticSite, content } = endpointOf(name);
  if (audience !== "all" && !inStaticSite) return undefined;
  return content === "script" ? apiPath(name, params) : `${apiPath(name, params)}.json`;
}

/** What a course has, as far as paths name it. */
export interface CourseContents {
  lessons: string[];
  exercises: Pick<ExerciseView, "slug" | "hintCount" | "terms">[];
}

/** With which parameters each endpoint of the static site is asked for all that a course has. */
const paramsInCourse: { [Name in StaticName]: (contents: CourseContents) => Params<Name>[] } = {
  course: () => [{}],
  lesson: ({ lessons }) => lessons.map((slug) => ({ slug })),
  exercise: ({ exercises }) => exercises.map(({ slug }) => ({ slug })),
  visibleTests: ({ exercises }) => exercises.map(({ slug, terms }) => ({ slug, hash: terms.testsHash })),
  recordings: ({ exercises }) => exercises.map(({ slug }) => ({ slug })),
  reference: ({ exercises }) => exercises.map(({ slug }) => ({ slug })),
  hint: ({ exercises }) =>
    exercises.flatMap(({ slug, hintCount }) =>
      Array.from({ length: hintCount }, (_, i) => ({ slug, number: String(i + 1) })),
    ),
  work: () => [{}],
};

/** Every answer that the static site holds of a course. */
export const staticAnswers = (contents: CourseContents) =>
  (Object.keys(paramsInCourse) as StaticName[]).flatMap((name) =>
    paramsInCourse[name](contents).map((params) => ({ name, params })),
  );

/** Of these, what a browser asks for in order to keep it offline: all that is public, and asking changes nothing. */
export const offlineAnswers = (contents: CourseContents) =>
  staticAnswers(contents).filter(
    ({ name }) => endpoints[name].audience === "all" && endpoints[name].method === "GET",
  );
