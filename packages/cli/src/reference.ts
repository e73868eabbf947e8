import { assignmentSchema } from "@graded-descent/classroom";
import { jsonSchemas } from "@graded-descent/course";
import type { ArgsDef, CommandMeta } from "citty";
import { commands } from "./gd.ts";

interface Schema {
  description?: string;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}

/** Every command and every key, in Markdown, as the code defines them. */
export async function reference(): Promise<string> {
  const sections = [
    "# Reference",
    "Written from the code: `gd --help` and the schemas of the course's files say the same.",
  ];
  for (const [name, load] of Object.entries(commands)) {
    const { meta, args } = await load();
    sections.push(`## gd ${name}`, `${(meta as CommandMeta).description}.`, options(args as ArgsDef));
  }
  for (const [name, schema] of Object.entries({ ...jsonSchemas(), assignment: assignmentSchema() })) {
    sections.push(`## ${name}.yaml`, table(["key", "default", ""], keys(schema as Schema)));
  }
  return `${sections.join("\n\n")}\n`;
}

const options = (args: ArgsDef) =>
  table(
    ["argument", "", ""],
    Object.entries(args).map(([name, definition]) => {
      const { type, description = "", required } = definition;
      const hint = "valueHint" in definition ? ` <${definition.valueHint}>` : "";
      const written = type === "positional" ? `<${name}>` : `--${name}${hint}`;
      return [`\`${written}\``, required ? "required" : "", description];
    }),
  );

/** The keys of an object, and below each list those of what it holds. */
function keys({ properties = {}, required = [], items, anyOf, oneOf }: Schema, under = ""): string[][] {
  const inside = [items, ...(anyOf ?? []), ...(oneOf ?? [])].filter((schema) => schema !== undefined);
  const own = Object.entries(properties).flatMap(([name, schema]) => {
    const path = under + name;
    const standard = required.includes(name)
      ? "required"
      : "default" in schema
        ? `\`${JSON.stringify(schema.default)}\``
        : "";
    return [[`\`${path}\``, standard, schema.description ?? ""], ...keys(schema, `${path}.`)];
  });
  return [...own, ...inside.flatMap((schema) => keys(schema, under))];
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
