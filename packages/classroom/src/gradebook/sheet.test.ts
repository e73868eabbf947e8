import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { readSheet } from "./sheet.ts";

const awkward =
  '\ufeffStudent,"ID",Section\r\n    Points Possible,,\r\n"Li, ""Lei""",007,"two\nlines"\r\n\r\n,"",x';

test.each([awkward, "a,b\n1,2\n", "a;b\n1,5;2", "a\tb\n\n", "", "one"])(
  "what is not set stays byte for byte: %j",
  (text) => expect(readSheet(text).text()).toBe(text),
);

test("cells are read as a CSV parser reads them", () => {
  expect(readSheet(awkward).rows).toEqual(
    parse(awkward, { bom: true, relax_column_count: true, skip_empty_lines: false }),
  );
});

test("a cell is set, with the quotes it needs, and a row grows to hold it", () => {
  const sheet = readSheet(awkward);
  sheet.set(2, 1, 'a "b", c');
  sheet.set(1, 4, "10");
  expect(sheet.text()).toBe(awkward.replace("007", '"a ""b"", c"').replace("Possible,,", "Possible,,,,10"));
  expect(sheet.rows[2][1]).toBe('a "b", c');
});
