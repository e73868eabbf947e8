import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** Methods that look for something in a text, or take it apart. */
const SEARCHES = new Set([
  ...["match", "matchAll", "search", "split", "startsWith", "endsWith", "includes", "indexOf", "lastIndexOf"],
  ...["replace", "replaceAll", "slice", "substring", "substr", "at", "charAt", "charCodeAt", "localeCompare"],
]);

/** Where a message is searched that is no report's, by whose it is. */
const OTHERS = {
  TypeScript: [
    'apps/web/client/features/exercise/typescript/Diagnostics.tsx: message.split("\\n")',
    'packages/grader/src/compile/typescript-in-words.ts: message.split("\\n")',
  ],
  "the engine": [
    "packages/grader/src/sandbox/quickjs.ts: /call stack/.test(error.message)",
    "packages/grader/src/sandbox/error-reader.ts: /call stack size/.test(message)",
    'packages/grader/src/sandbox/error-reader.ts: message === ""',
    'packages/grader/src/sandbox/error-reader.ts: message === "out of memory"',
    'packages/grader/src/sandbox/error-reader.ts: message === "stack overflow"',
    'packages/grader/src/sandbox/error-reader.ts: message === "your code threw null, which is not an Error"',
    "packages/grader/src/sandbox/engine-words.ts: pattern.exec(message)",
    "packages/grader/src/sandbox/engine-words.ts: /^invalid redefinition of |^duplicate exported name/.test(message)",
  ],
  "an error while a class is read": ['packages/cli/src/sentence.ts: message.split("\\n")'],
  "a worker": ["packages/grader/src/worker/job-queue.ts: slot.sentContext.get(key) === message"],
};

/** The sources of both packages and of the site, without their tests. */
const sources = ["packages", "apps/web"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter(
      (file) => /\.tsx?$/.test(file) && !/node_modules|dist|attacks|templates|\.test\.ts|\.d\.ts/.test(file),
    )
    .map((file) => join(root, folder, file)),
);

/**
 * Each place in a source where something called `message`, or a field `digits`, is searched or compared. That is what
 * messages are called everywhere; one that is handed on under another name is not seen.
 */
function searches(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (isSearch(node)) found.push(`${relative(root, file)}: ${node.getText().split("\n")[0]}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isSearch(node: ts.Node): boolean {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    if (SEARCHES.has(name.text)) return isMessage(expression);
    return ["exec", "test"].includes(name.text) && node.arguments.some(isMessage);
  }
  if (ts.isSwitchStatement(node)) return isMessage(node.expression);
  if (!ts.isBinaryExpression(node)) return false;
  const equals = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken];
  if (!equals.includes(node.operatorToken.kind)) return false;
  const sides = [node.left, node.right];
  const isUndefined = (side: ts.Node) => side.getText() === "undefined";
  return sides.some(isMessage) && !sides.some(isUndefined);
}

/** Whether an expression is a message by its name: `message`, `test.message!`, `(error as Error).message ?? ""`. */
function isMessage(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return node.text === "message";
  if (ts.isPropertyAccessExpression(node)) return ["message", "digits"].includes(node.name.text);
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return isMessage(node.expression);
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
    isMessage(node.left)
  );
}

test("reading a message back is noticed, in each way that it was done or could be", () => {
  const ways = [
    'test.message === "not run"',
    "message !== NOT_RUN",
    "/expected (.+), got/.exec(message)",
    "comparison.test(test.digits!)",
    'test.message?.includes("not run")',
    '(test.message ?? "").startsWith("expected")',
    "message.split(', got ')",
    "message.slice(9)",
  ];
  expect(ways.map((way) => searches("a.ts", way).length)).toEqual(ways.map(() => 1));
  const others = ["message !== undefined", "cut(message, 9)", "name + message", 'reason.includes("a")'];
  expect(others.flatMap((other) => searches("a.ts", other))).toEqual([]);
});

test("no message of a report is read back: what it says is in the report's `failure`", () => {
  expect(sources.length).toBeGreaterThan(300);
  const found = sources.flatMap((file) => searches(file, readFileSync(file, "utf8")));
  expect(found.sort()).toEqual(Object.values(OTHERS).flat().sort());
});
