import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withExamples } from "./style.ts";

const page = join(import.meta.dirname, "../docs/style.md");

test("docs/style.md shows the code as it stands (`vitest run --update` writes it)", async () => {
  await expect(withExamples(readFileSync(page, "utf8"))).toMatchFileSnapshot(page);
});

test("an example is a whole file, or the declarations of it that are named, or its beginning", () => {
  const filled = (head: string) => withExamples(`\`\`\`ts\n${head}\nold\n\`\`\`\n`);
  const file = "packages/core/src/vector.ts";
  const source = readFileSync(join(import.meta.dirname, "..", file), "utf8");
  expect(filled(`// ${file}`)).toBe(`\`\`\`ts\n// ${file}\n${source}\`\`\`\n`);
  expect(filled(`// ${file}: Vector`)).toMatch(
    /^```ts\n\/\/ .*: Vector\n\/\*\* [^\n]*\*\/\nexport type Vector = [^\n]*;\n```\n$/,
  );
  const [first] = source.split("\n");
  expect(filled(`// ${file}, up to "${first}"`)).toContain(`\n${first}\n  // …\n\`\`\``);
});

test("an example that names no file, or what is not in it, is refused", () => {
  const refused = (text: string) => () => withExamples(`\`\`\`ts\n${text}\n\`\`\`\n`);
  expect(refused("const a = 1;")).toThrow("1 of the 1 examples name no file");
  expect(refused("// packages/core/src/gone.ts")).toThrow("ENOENT");
  expect(refused("// packages/core/src/vector.ts: gone")).toThrow(
    "packages/core/src/vector.ts declares no gone",
  );
});
