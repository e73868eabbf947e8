import { expect, test } from "vitest";
import { renderStatement } from "./statement.ts";

test("mathematics comes with MathML, and tables as tables", () => {
  expect(renderStatement("The rate $\\alpha$.")).toMatch(/<math .*<mi>α<\/mi>/s);
  expect(renderStatement("| a |\n| - |\n| 1 |")).toMatch(/<table>.*<td>1<\/td>/s);
});

test("raw HTML does not get through", () => {
  const html = renderStatement(
    'Before <script>alert(1)</script> <b onclick="x()">bold</b>\n\n<iframe src="x"></iframe>',
  );
  expect(html).toBe("<p>Before alert(1) bold</p>");
});
