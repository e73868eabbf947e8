import { messageOf } from "@graded-descent/grader/node";
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import { InputError, type Problem } from "./problem.ts";
import { asCode, didYouMean } from "./suggest.ts";

type Path = readonly PropertyKey[];

/** A YAML file's value, and the line of each part of it. */
export interface Yaml<T> {
  value: T;
  lineOf(path: Path): number | undefined;
}

/** Reads YAML by a schema whose messages complete "`key` must be …"; throws an InputError with everything that is wrong, each with its line. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): Yaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  if (document.errors.length > 0) {
    const { message, pos } = document.errors[0];
    throw new InputError([{ file, line: lineAt(pos[0]), message: `cannot be read as YAML: ${message}` }]);
  }
  if (!isMap(document.contents)) {
    throw new InputError([{ file, line: 1, message: "must hold lines of the form `key: value`" }]);
  }

  /** The line of a key or an item; if it has none, the line of its parent. */
  const lineOf = (path: Path): number | undefined => {
    if (path.length === 0) return 1;
    const parent = document.getIn(path.slice(0, -1), true);
    const key = path.at(-1);
    const pair = isMap(parent) && parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    const node = pair ? pair.key : document.getIn(path, true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    return range ? lineAt(range[0]) : lineOf(path.slice(0, -1));
  };

  const parsed = schema.safeParse(toData());
  if (parsed.success) return { value: parsed.data, lineOf };
  throw new InputError(parsed.error.issues.flatMap(explain));

  function toData(): unknown {
    try {
      return document.toJS();
    } catch (error) {
      // An alias without an anchor, or one that expands to too much.
      throw new InputError([{ file, line: 1, message: `cannot be read as YAML: ${messageOf(error)}` }]);
    }
  }

  function explain(issue: z.core.$ZodIssue): Problem[] {
    const { path } = issue;
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ file, line: lineOf([...path, key]), message: unknownKey(key) }));
    }
    if (path.length === 0) return [{ file, line: 1, message: issue.message }];
    const name = path.join(".");
    const message = document.hasIn(path)
      ? `\`${name}\` must be ${issue.message}, but is ${JSON.stringify(document.getIn(path))}`
      : `\`${name}\` is missing; it must be ${issue.message}`;
    return [{ file, line: lineOf(path), message }];
  }

  function unknownKey(key: string): string {
    const known = keysOf(z.toJSONSchema(schema, { io: "input" }));
    const wanted = didYouMean(key, known, { show: asCode, otherwise: " that is known here" });
    return `${asCode(key)} is not a key${wanted}`;
  }
}

/** The names of all properties in a JSON Schema, at any depth. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === "properties" ? [...Object.keys(value), ...Object.values(value).flatMap(keysOf)] : keysOf(value),
  );
}
