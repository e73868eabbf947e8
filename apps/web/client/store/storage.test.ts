import { expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { browser, withBrowser } from "./fixture.ts";
import { onStored, readStored, storedNames, writeStored } from "./storage.ts";

withBrowser();

const read = (name: string) => readStored(name, z.string());
const sits = (student: string) =>
  vi.stubGlobal("document", { cookie: student && `other=1; student-mark=${student}` });

test("what was kept before the server knew the student is theirs, and no one else sees it", () => {
  writeStored("draft:step", "Ann's");
  writeStored("theme", "dark");
  sits("ann");
  expect(read("draft:step")).toBe("Ann's");
  expect(storedNames("draft:")).toEqual(["draft:step"]);

  sits("");
  expect(read("draft:step")).toBeUndefined();
  sits("ben");
  expect(read("draft:step")).toBeUndefined();
  expect(storedNames("draft:")).toEqual([]);
  expect(read("theme")).toBe("dark");
  writeStored("draft:step", "Ben's");

  sits("ann");
  expect(read("draft:step")).toBe("Ann's");
});

test("what is kept already is not lost to what comes along", () => {
  sits("zoe");
  writeStored("draft:step", "first");
  sits("");
  writeStored("draft:step", "as nobody");
  sits("yan");
  expect(read("draft:step")).toBe("as nobody");
  sits("zoe");
  expect(read("draft:step")).toBe("first");
});

test("nothing is moved when the server comes to know the student, since another tab may just write there", () => {
  writeStored("draft:loss", "one");
  const [key] = Object.keys(localStorage);
  sits("eva");
  expect(read("draft:loss")).toBe("one");
  localStorage.setItem(key, '"two"'); // by a tab that has not heard of it
  expect(read("draft:loss")).toBe("two");
  writeStored("draft:loss", "three");
  expect(localStorage.getItem(key)).toBe('"three"');
});

test("a full browser keeps what it has, also when the server comes to know the student", () => {
  writeStored("draft:step", "written");
  browser.writes = false;
  sits("ann");
  expect(read("draft:step")).toBe("written");
});

test("another tab is heard by its names, of this student alone", () => {
  for (const student of ["eve", "max"]) {
    sits(student);
    writeStored("draft:step", student);
  }
  const heard: string[] = [];
  const stop = onStored((name, elsewhere) => elsewhere && heard.push(name));
  const change = (key: string) => window.dispatchEvent(Object.assign(new Event("storage"), { key }));
  for (const key of ["1/draft:step", "draft:step", "2/draft:step", "theme"]) change(`graded-descent:${key}`);
  change("of-another-site");
  stop();
  expect(heard).toEqual(["draft:step", "theme"]);
});
