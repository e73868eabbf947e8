import { expect, test } from "vitest";
import { delimiterOf, readTable } from "./table.ts";

test.each([
  ["name,email\nAnn;Lee,ann@example.org", ","],
  ["name;email;points\nAnn;a@example.org;7,5", ";"],
  ["name\temail, or login\tpoints", "\t"],
  ['"Family name, given name";Email;Points', ";"],
  ['"a;b","c;d"', ","],
  ['"two\nlines, of a title";Email', ";"],
  ["name", ","],
])("cells are separated by what the first line has most often outside of quotes: %j", (text, delimiter) => {
  expect(delimiterOf(text)).toBe(delimiter);
});

test("a column's title may hold the other separator", () => {
  const { columns, rows } = readTable("list.csv", '"Name, in full";Email\nAnn Lee;ann@example.org\n', [
    "email",
  ]);
  expect(columns).toEqual(["name, in full", "email"]);
  expect(rows[0].cell("email")).toBe("ann@example.org");
});
