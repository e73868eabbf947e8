import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** All components that draw: of the lessons, the kit of figures, and the site. */
const components = ["lessons", "packages/figures/src", "apps/web/client"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.test)\.tsx$/.test(file) && !/node_modules|(?:^|\/)dist\//.test(file))
    .map((file) => join(folder, file)),
);

/** The opening tags of a component, with their attributes; a `>` within braces does not end one. */
const openings = (source: string, tag: string) =>
  [
    ...source.matchAll(
      new RegExp(`<${tag}\\b((?:[^>{}]|\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*\\})*)>`, "g"),
    ),
  ].map(([, attributes]) => attributes.replace(/\/$/, "").trim());

const pictures = components.flatMap((file) => {
  const source = readFileSync(join(root, file), "utf8");
  return [
    ...openings(source, "svg").map((attributes) => ({ file, attributes, says: "aria-label" })),
    ...openings(source, "(?:LineChart|CurvesChart)").map((attributes) => ({
      file,
      attributes,
      says: "label",
    })),
    ...openings(source, "img").map((attributes) => ({ file, attributes, says: "alt" })),
  ];
});

test("there are pictures to look at", () => {
  expect(pictures.length).toBeGreaterThan(25);
});

test.each(pictures)(
  "the picture in $file says in words what it shows, or is decoration",
  ({ attributes, says }) => {
    if (/\baria-hidden=(?:"true"|\{true\})/.test(attributes)) return;
    const text = new RegExp(`(?<![-\\w])${says}=(?:"([^"]*)"|\\{([\\s\\S]*?)\\}\\s*(?:$|[\\w-]+=))`).exec(
      attributes,
    );
    expect(text, attributes).not.toBeNull();
    const [, literal, expression] = text!;
    // A sentence of its own, or one that its caller has to give.
    if (literal !== undefined) expect(literal.split(" ").length).toBeGreaterThan(5);
    else expect(expression).toMatch(/^label$|`[^`]{12,}`/);
    if (says === "aria-label") expect(attributes).toMatch(/\brole="img"/);
  },
);
