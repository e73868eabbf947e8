import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { STEPS, type StepExercise } from "../state/settings.ts";

/** What an exercise's function is called, and what it is called with: read from the types of its `solution.ts`. */
export interface StepSignature {
  /** The function that a student is asked to export. */
  name: string;
  /** What the state holds besides the parameters, zero before the first step; absent where there is no state. */
  state?: Record<string, "number" | "number[]">;
  /** Whether it is given a function that takes the gradient anywhere, or the gradient at the parameters. */
  gradient: "function" | "values";
  /** The names of its options; absent where it is given the learning rate alone. */
  options?: string[];
}

/** By exercise. Only these names reach the browser, nothing else of a solution. */
export const signatures = Object.fromEntries(STEPS.map((step) => [step, signatureOf(step)])) as Record<
  StepExercise,
  StepSignature
>;

/** Throws an `Error` where a solution does not export one function of a state or a point, a gradient and options. */
function signatureOf(step: StepExercise): StepSignature {
  const file = join(import.meta.dirname, "../../../../../../exercises", step, "solution.ts");
  const { statements } = ts.createSourceFile(step, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const functions = statements.filter((node) => ts.isFunctionDeclaration(node) && node.modifiers?.length);
  const [declared] = functions as ts.FunctionDeclaration[];
  const types = declared?.parameters.map(({ type }) => type!) ?? [];
  if (functions.length !== 1 || types.length !== 3) {
    throw new Error(`exercises/${step}/solution.ts: expected one exported function with three parameters`);
  }
  const [from, gradient, options] = types.map((type) => membersOf(type, statements));
  const { params: _, ...state } = from ?? {};
  return {
    name: declared.name!.text,
    ...(from && { state: state as StepSignature["state"] }),
    gradient: gradient === undefined && ts.isFunctionTypeNode(types[1]) ? "function" : "values",
    ...(options && { options: Object.keys(options) }),
  };
}

/** The fields of an object type, written out or by the name of an interface, each with its type's text. */
function membersOf(
  type: ts.TypeNode,
  statements: readonly ts.Statement[],
): Record<string, string> | undefined {
  if (ts.isTypeReferenceNode(type)) {
    const name = (type.typeName as ts.Identifier).text;
    const declared = statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
    return fieldsOf((declared as ts.InterfaceDeclaration).members);
  }
  return ts.isTypeLiteralNode(type) ? fieldsOf(type.members) : undefined;
}

function fieldsOf(members: readonly ts.TypeElement[]): Record<string, string> {
  return Object.fromEntries(
    members.map((member) => {
      const { name, type } = member as ts.PropertySignature;
      return [(name as ts.Identifier).text, type!.kind === ts.SyntaxKind.ArrayType ? "number[]" : "number"];
    }),
  );
}
