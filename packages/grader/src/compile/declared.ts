import type * as TypeScript from "typescript";

/** A name that a source gives to something, and how: what is said where an export is missing. */
export interface DeclaredName {
  name: string;
  as: "export" | "declaration" | "default" | "method";
  /** The class that a method belongs to. */
  of?: string;
}

/** The names at the top of a source, and the methods of its classes. */
export function declaredNames(ts: typeof TypeScript, file: TypeScript.SourceFile): DeclaredName[] {
  return file.statements.flatMap((statement): DeclaredName[] => {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    const has = (kind: TypeScript.SyntaxKind) => modifiers?.some((modifier) => modifier.kind === kind);
    const as = has(ts.SyntaxKind.DefaultKeyword)
      ? "default"
      : has(ts.SyntaxKind.ExportKeyword)
        ? "export"
        : "declaration";
    if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? "", as }];
    if (ts.isClassDeclaration(statement)) {
      const of = statement.name?.text ?? "";
      const methods = statement.members.filter(ts.isMethodDeclaration).map(({ name }) => name);
      return [
        { name: of, as },
        ...methods.filter(ts.isIdentifier).map(({ text }) => ({ name: text, as: "method" as const, of })),
      ];
    }
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations
        .map(({ name }) => name)
        .filter(ts.isIdentifier)
        .map(({ text }) => ({ name: text, as }));
    if (ts.isExportAssignment(statement))
      return [
        { name: ts.isIdentifier(statement.expression) ? statement.expression.text : "", as: "default" },
      ];
    return [];
  });
}

/** What is said where a function is not exported: what the file has instead, as far as that helps. */
export function missingExport(
  name: string,
  { names, isEmpty }: { names: DeclaredName[]; isEmpty: boolean },
): string {
  const lacks = `your file does not export \`${name}\``;
  if (isEmpty) return `${lacks}: it is empty, no code is in it`;
  const found =
    names.find((declared) => declared.name === name) ??
    names.find((declared) => declared.name.toLowerCase() === name.toLowerCase()) ??
    names.find(({ as }) => as === "default");
  if (found?.as === "default")
    return `${lacks}: what it exports is called \`default\`. Write \`export function ${name}\`, without \`default\``;
  if (found?.as === "method")
    return `${lacks}: \`${found.name}\` is a method of \`${found.of}\`. Write it as a function of its own, \`export function ${name}\``;
  if (found && found.name !== name)
    return `${lacks}, but it has \`${found.name}\`: small and capital letters count in a name`;
  if (found?.as === "declaration")
    return `${lacks}: it has \`${name}\`, but the word \`export\` is missing before it`;
  const exported = names.filter(({ as }) => as === "export").map((declared) => `\`${declared.name}\``);
  if (exported.length > 0) return `${lacks}, but ${listed(exported)}: is that the name the task asks for?`;
  const others = names.filter(({ as }) => as === "declaration").map((declared) => `\`${declared.name}\``);
  if (others.length > 0) return `${lacks}: it has ${listed(others)}, and exports nothing`;
  return lacks;
}

const listed = (names: string[]) =>
  names.length > 4 ? `${names.slice(0, 4).join(", ")} and others` : names.join(", ");
