import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** The first line of an example names its file, and then the declarations that are shown or the last line that is. */
const EXAMPLE =
  /^```(?<language>\w+)\n(?<head>(?:\/\/|#) (?<file>[\w./-]+)(?:: (?<names>.+)|, up to "(?<last>.+)")?)\n[\s\S]*?^```$/gm;

/** docs/style.md with each of its examples as the repository has it now; throws where one names no file. */
export function withExamples(page: string, root = join(import.meta.dirname, "..")): string {
  const filled = page.replaceAll(EXAMPLE, (...match) => {
    const { language, head, file, names, last } = match.at(-1) as Record<string, string>;
    const source = readFileSync(join(root, file), "utf8").trimEnd();
    const shown = names
      ? declarations(file, source, names.split(", "))
      : last
        ? upTo(file, source, last)
        : source;
    return `\`\`\`${language}\n${head}\n${shown}\n\`\`\``;
  });
  const fences = filled.match(/^```\w+$/gm) ?? [];
  const examples = filled.match(EXAMPLE) ?? [];
  if (fences.length !== examples.length)
    throw new Error(`${fences.length - examples.length} of the ${fences.length} examples name no file`);
  return filled;
}

/** The declarations of these names, each with the comment above it. */
function declarations(file: string, source: string, names: string[]): string {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  return names
    .map((name) => {
      const statement = parsed.statements.find((one) => namesOf(one).includes(name));
      if (!statement) throw new Error(`${file} declares no ${name}`);
      return source.slice(statement.getStart(parsed, true), statement.end);
    })
    .join("\n\n");
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.Statement & { name?: ts.Identifier };
  return name ? [name.text] : [];
}

function upTo(file: string, source: string, last: string): string {
  const lines = source.split("\n");
  const end = lines.indexOf(last) + 1;
  if (end === 0) throw new Error(`${file} has no line ${JSON.stringify(last)}`);
  return [...lines.slice(0, end), "  // …"].join("\n");
}
