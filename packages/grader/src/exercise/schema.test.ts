import { expect, test } from "vitest";
import { exerciseJsonSchema } from "./schema.ts";

test("exercise.schema.json is what the schema says (`vitest run -u` writes it)", async () => {
  const file = "../../../../exercises/exercise.schema.json";
  await expect(`${JSON.stringify(exerciseJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(file);
});
