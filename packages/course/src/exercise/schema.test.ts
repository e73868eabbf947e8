import { expect, test } from "vitest";
import { jsonSchemas } from "./schema.ts";

test.each(Object.entries(jsonSchemas()))(
  "%s.schema.json is what the schema says (`vitest run -u` writes it)",
  async (name, schema) => {
    const file = `../../../../exercises/${name}.schema.json`;
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file);
  },
);
