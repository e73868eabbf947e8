import { expect, test } from "vitest";
import { reference } from "./reference.ts";

test("docs/reference.md is what the code says (`vitest run --update` writes it)", async () => {
  await expect(await reference()).toMatchFileSnapshot("../../../docs/reference.md");
});
