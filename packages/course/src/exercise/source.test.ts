import { expect, test } from "vitest";
import { withoutComments } from "./source.ts";

test("comments go, and what only looks like one stays", () => {
  const source = `// by Ann
/** Steps. */
export const f = (x: number /* the rate */) => {
  // down
  const text = "// no comment"; // but this is
  const url = \`https://x/\${/* inside */ x}/* text */\`;

  return /[/*]/.test(url) ? x : 2; /* end */
};
/* last */`;
  expect(withoutComments(source)).toBe(`export const f = (x: number ) => {
  const text = "// no comment";
  const url = \`https://x/\${ x}/* text */\`;

  return /[/*]/.test(url) ? x : 2;
};`);
});
