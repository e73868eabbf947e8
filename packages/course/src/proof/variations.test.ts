import { join } from "node:path";
import { openPool } from "@graded-descent/grader/node";
import ts from "typescript";
import { expect, test } from "vitest";
import { loadCourse } from "../course/course.ts";

const course = join(import.meta.dirname, "../../../../exercises");
const parse = (source: string) => ts.createSourceFile("a.ts", source, ts.ScriptTarget.Latest, true);

/** The same code with other names for its variables, parameters and helpers. */
function renamed(source: string): string {
  const file = parse(source);
  /** What it declares for itself, and the names among these that mean something elsewhere too. */
  const own = new Set<string>();
  const kept = new Set<string>();
  const look = (node: ts.Node) => {
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const declares =
        (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isFunctionDeclaration(parent)) &&
        parent.name === node;
      const statement = ts.isVariableDeclaration(parent) ? parent.parent.parent : parent;
      const exported =
        ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      const named =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        ts.isPropertyAssignment(parent) ||
        ts.isShorthandPropertyAssignment(parent) ||
        ts.isBindingElement(parent) ||
        ts.isPropertySignature(parent) ||
        ts.isTypeReferenceNode(parent) ||
        ts.isExportSpecifier(parent);
      if (declares && !exported) own.add(node.text);
      else if (named || exported) kept.add(node.text);
    }
    ts.forEachChild(node, look);
  };
  look(file);

  const places: ts.Identifier[] = [];
  const collect = (node: ts.Node) => {
    if (ts.isIdentifier(node) && own.has(node.text) && !kept.has(node.text)) places.push(node);
    ts.forEachChild(node, collect);
  };
  collect(file);
  places.sort((a, b) => b.getEnd() - a.getEnd());
  return places.reduce(
    (text, place) => `${text.slice(0, place.getEnd())}Of${text.slice(place.getEnd())}`,
    source,
  );
}

/** The same code with `for … of` written by an index, and `for` as `while`. */
function looped(source: string): string {
  let loops = 0;
  const rewrite: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
    const visit = (node: ts.Node): ts.Node => {
      const inner = ts.visitEachChild(node, visit, context);
      const text = (part: ts.Node) => printer.printNode(ts.EmitHint.Unspecified, part, file);
      if (ts.isForOfStatement(inner) && ts.isVariableDeclarationList(inner.initializer)) {
        const [at, all] = [`at${++loops}`, `all${loops}`];
        const { name } = inner.initializer.declarations[0];
        return ofText(
          `for (let ${at} = 0, ${all} = [...${text(inner.expression)}]; ${at} < ${all}.length; ${at}++) {
             const ${text(name)} = ${all}[${at}]; ${text(inner.statement)} }`,
        );
      }
      if (ts.isForStatement(inner) && inner.initializer && !/\bcontinue\b|=>/.test(text(inner.statement))) {
        const step = inner.incrementor ? `${text(inner.incrementor)};` : "";
        const condition = inner.condition ? text(inner.condition) : "true";
        return ofText(
          `{ ${text(inner.initializer)}; while (${condition}) { ${text(inner.statement)} ${step} } }`,
        );
      }
      return inner;
    };
    return ts.visitNode(file, visit) as ts.SourceFile;
  };
  const printer = ts.createPrinter();
  const [changed] = ts.transform(parse(source), [rewrite]).transformed;
  return printer.printFile(changed);
}

/** A statement that prints as this text. */
const ofText = (text: string) => ts.factory.createExpressionStatement(ts.factory.createIdentifier(text));

test("of the mistakes' variations nine in ten are diagnosed as them, of the solutions' none as anything", {
  timeout: 600_000,
}, async () => {
  const pool = openPool();
  const { exercises } = await loadCourse(course);
  const others: string[] = [];
  let varied = 0;
  for (const [slug, exercise] of exercises) {
    const vary = (source: string) => looped(renamed(source));
    const mistakes = exercise.mistakes.filter(({ verdict }) => verdict === "wrong-answer");
    const right = [exercise.solution, ...exercise.accepted.map(({ source }) => source)];
    await Promise.all([
      ...mistakes.map(async ({ name, source }) => {
        varied++;
        const { verdict, diagnosis } = await pool.grade(exercise, vary(source));
        if (diagnosis?.mistake !== name) others.push(`${slug}/${name}: ${diagnosis?.mistake ?? verdict}`);
      }),
      ...right.flatMap((source) =>
        [source, vary(source)].map(async (text) => {
          const { verdict, diagnosis } = await pool.grade(exercise, text);
          expect([slug, verdict, diagnosis]).toEqual([slug, "accepted", undefined]);
        }),
      ),
    ]);
  }
  await pool.close();
  expect(varied).toBeGreaterThan(exercises.size * 8);
  expect(others.length / varied, others.join("\n")).toBeLessThanOrEqual(0.1);
});
