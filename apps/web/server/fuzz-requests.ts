import fc from "fast-check";
import { MAX_SOURCE } from "../shared/api.ts";
import { endpoints } from "../shared/endpoints.ts";

/** One random request. */
export interface FuzzRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

export type FuzzRoute = Pick<FuzzRequest, "method" | "path">;

/** What a valid request refers to. */
export interface Known {
  slug: string;
  id: string;
  hash: string;
  cookie: string;
}

const INTEGERS = [-1, 0, 1, 1.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 2 ** 63, 1e308, -0];
const TEXTS = [
  "",
  "\0",
  "a\0b",
  "\ud800",
  "\udc00x",
  "\u2028",
  "💥",
  "\u202e",
  "' or 1=1 --",
  "%00",
  "../../x",
];
const NAMES = ["__proto__", "constructor", "toString", "null", "undefined", "NaN", "[object Object]"];

const long = fc.constantFrom(1000, MAX_SOURCE, MAX_SOURCE + 1, 1_100_000).map((length) => "x".repeat(length));
const text = fc.oneof(
  fc.constantFrom(...TEXTS, ...NAMES, ...INTEGERS.map(String)),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...INTEGERS) },
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: long },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** A body as JSON; `JSON.stringify` escapes lone surrogates. */
const asJson = (body: unknown) => JSON.stringify(body) ?? "null";
const FIELDS = Object.values(endpoints).flatMap((endpoint) =>
  "request" in endpoint ? Object.keys(endpoint.request.shape) : [],
);

/** Valid bodies in which one field has a value near a limit: every field with every such value. */
export function everyBound(routes: FuzzRoute[], known: Known): FuzzRequest[] {
  const values = [...INTEGERS, ...TEXTS, ...NAMES, null, undefined, true, [], {}];
  const right = { exercise: known.slug, source: "", base: 0, key: crypto.randomUUID() };
  const changed = FIELDS.flatMap((field) => values.map((value) => ({ ...right, [field]: value })));
  return routes
    .filter(({ method }) => method !== "GET")
    .flatMap(({ method, path }) =>
      changed.map((body, i) => ({
        method,
        path: path.replace(":slug", known.slug).replace(":number", "1"),
        headers: { "Content-Type": "application/json", "X-Forwarded-For": `192.0.2.${i % 256}` },
        body: asJson(body),
      })),
    );
}

/** Valid bodies with some fields replaced, and bodies of other kinds. */
function bodies(slug: string): fc.Arbitrary<string> {
  const right = fc.record({
    exercise: fc.constant(slug),
    source: fc.constant("export const step = 1;"),
    base: fc.constantFrom(0, 1),
    key: fc.uuid(),
  });
  const change = fc.tuple(fc.constantFrom(...FIELDS), fc.oneof(value, fc.constant(undefined)));
  const added = fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 1 });
  return fc.oneof(
    right.map(asJson),
    {
      weight: 6,
      arbitrary: fc
        .tuple(right, change, added)
        .map(([body, [field, wrong], more]) => asJson({ ...body, [field]: wrong, ...more })),
    },
    value.map(asJson),
    fc.constantFrom(
      "",
      "{",
      "[]",
      "null",
      "﻿{}",
      '{"source":"\\ud800"',
      "[".repeat(10_000),
      '{"__proto__":{"source":1}}',
    ),
    text,
  );
}

const headers = (cookie: string) =>
  fc.record(
    {
      "Content-Type": fc.oneof(
        { weight: 6, arbitrary: fc.constant("application/json") },
        fc.constantFrom(
          "",
          "text/plain",
          "application/json; charset=utf-16",
          "application/json; charset=x",
          "multipart/form-data",
          "a/b;;;=",
          "application/x-www-form-urlencoded",
        ),
      ),
      "Content-Encoding": fc.oneof(
        { weight: 9, arbitrary: fc.constant("identity") },
        fc.constantFrom("gzip", "br", "x"),
      ),
      Cookie: fc.oneof(
        { weight: 4, arbitrary: fc.constant(cookie) },
        fc.constantFrom(
          "",
          "student",
          "student=",
          "student=s%3Ax.y",
          "student=s%3A%00.x",
          `${cookie}x`,
          "student=j%3A%7B%7D",
          "student=%E0%A4%A",
          `a=${"b".repeat(4000)}`,
        ),
      ),
      "X-Forwarded-For": fc.oneof(
        { weight: 9, arbitrary: fc.ipV4() },
        fc.ipV6(),
        fc.constantFrom("", "x", "::1, 1.2.3.4", "1.2.3.4:80"),
      ),
      Origin: fc.constantFrom("http://elsewhere.example", "null", "http://[", "x"),
      "Sec-Fetch-Site": fc.oneof(
        { weight: 4, arbitrary: fc.constant("same-origin") },
        fc.constantFrom("cross-site", "none", ""),
      ),
      Accept: fc.constantFrom("text/html", "*/*", "image/png"),
      Range: fc.constantFrom("bytes=0-0", "bytes=9-1"),
      "If-None-Match": fc.constantFrom("*", '""'),
    },
    { requiredKeys: ["Cookie", "X-Forwarded-For"] },
  );

/** Requests to all routes, with valid and invalid values for each parameter of a path. */
export function requests(routes: FuzzRoute[], known: Known): fc.Arbitrary<FuzzRequest> {
  const right: Record<string, string[]> = {
    slug: [known.slug, "momentum"],
    id: [known.id],
    number: ["1", "2"],
    hash: [known.hash],
  };
  const usual = fc.ipV4().map((address) => ({
    "Content-Type": "application/json",
    "X-Forwarded-For": address,
  }));
  const encoded = fc
    .oneof(text, fc.constant("x".repeat(4000)))
    .map((part) => encodeURIComponent(part.toWellFormed()));
  const raw = fc.constantFrom("%", "%00", "%E0%A4%A", "%ff", "..", "a;b", "%2f", "a?b=c&b=d&b[]=e", "*");
  const partOf = (name: string) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...(right[name] ?? [known.slug])) },
      { weight: 2, arbitrary: encoded },
      raw,
    );
  const query = fc.oneof(
    { weight: 2, arbitrary: fc.constant("") },
    fc.constant(`?exercise=${known.slug}`),
    encoded.map((part) => `?exercise=${part}`),
    fc.constantFrom(
      "?exercise[]=a",
      "?exercise=a&exercise=b",
      "?exercise[x]=1",
      "?exercise=%",
      "?%",
      "?__proto__=1",
      `?${"a=1&".repeat(500)}`,
    ),
  );
  const twice = routes.filter(({ method }) => method !== "GET"); // twice, since they have bodies
  return fc.constantFrom(...routes, ...twice, ...twice).chain(({ method, path }) => {
    const parts = path
      .split(/(:\w+)/)
      .map((part) => (part.startsWith(":") ? partOf(part.slice(1)) : fc.constant(part)));
    return fc.record({
      method: fc.oneof(
        { weight: 8, arbitrary: fc.constant(method) },
        fc.constantFrom("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "PROPFIND"),
      ),
      path: fc.tuple(fc.tuple(...parts), query).map(([path, query]) => path.join("") + query),
      headers: fc.oneof(usual, headers(known.cookie)),
      body: bodies(known.slug),
    });
  });
}
