import fc from "fast-check";
import { expect, test } from "vitest";
import { foldedId, type Person, type StudentIds } from "./ids.ts";
import { matchPeople } from "./match.ts";

const person = (name: string, ids: StudentIds = {}): Person => ({ name, ids });

/** Whose line is found, by name and id; what else is said is left out. */
function found(people: Person[], lines: Person[]) {
  const { matched, ambiguous, unmatched } = matchPeople(people, lines);
  const called = ({ name, ids }: Person) => [name, ...Object.values(ids)].join(" ");
  return {
    matched: matched.map((one) => `${called(one.person)}: ${called(one.line)}`),
    ambiguous: ambiguous.map((one) => called(one.person)),
    unmatched: unmatched.map((one) => called(one.person)),
  };
}

test("two ids of one kind that differ are two students, whatever their names are", () => {
  const lines = [person("Smith, John", { canvas: "1050", sis: "00050" })];
  expect(found([person("smithjohn", { canvas: "1051" })], lines).unmatched).toEqual(["smithjohn 1051"]);
});

test("an id is compared with ids of its own kind", () => {
  const lines = [
    person("Other, One", { canvas: "1050", sis: "50" }),
    person("Ek, Bo", { canvas: "50", sis: "7" }),
  ];
  expect(found([person("ekbo", { canvas: "50" })], lines).matched).toEqual(["ekbo 50: Ek, Bo 50 7"]);
  expect(found([person("smithjohn", { canvas: "7" })], lines).unmatched).toEqual(["smithjohn 7"]);
});

test("a name decides where no id does, and only if one person and one line bear it", () => {
  const lines = [
    person("Müller, Ann", { login: "am" }),
    person("Bo Ek", { sis: "1" }),
    person("Bo Ek", { sis: "2" }),
  ];
  expect(found([person("mullerann", { canvas: "3" })], lines).matched).toHaveLength(1);
  expect(found([person("bo ek", { canvas: "3" })], lines).ambiguous).toEqual(["bo ek 3"]);
  const two = [person("Ann Müller", { canvas: "3" }), person("müller ann", { canvas: "4" })];
  expect(found(two, lines)).toMatchObject({ matched: [], ambiguous: ["Ann Müller 3", "müller ann 4"] });
});

test("a name on GitHub is no name: whose it is only an id says", () => {
  const lines = [person("Ann Lee", { login: "other" }), person("Bo Ek", { github: "Ann-Lee" })];
  expect(found([person("annlee", { github: "annlee" })], lines).unmatched).toEqual(["annlee annlee"]);
  expect(found([person("ann-lee", { github: "ann-lee" })], lines).matched).toEqual([
    "ann-lee ann-lee: Bo Ek Ann-Lee",
  ]);
});

test("a line that an id claims is given to no name", () => {
  const lines = [person("Ann Lee", { moodle: "1", email: "ann@uni.example" })];
  const people = [person("A. Lee", { moodle: "1" }), person("Ann Lee", { canvas: "9" })];
  expect(found(people, lines)).toEqual({
    matched: ["A. Lee 1: Ann Lee 1 ann@uni.example"],
    ambiguous: [],
    unmatched: ["Ann Lee 9"],
  });
});

test("an id of an unspecified kind counts where the name agrees, and contradicts where it does not", () => {
  const lines = [person("Ann Lee", { unspecified: "1042" }), person("Bo Ek", { unspecified: "1043" })];
  const of = (name: string, moodle: string) => person(name, { moodle });
  expect(found([of("Ann Lee", "1042")], lines).matched).toHaveLength(1);
  expect(found([of("Cy Young", "1042")], lines).ambiguous).toEqual(["Cy Young 1042"]);
  expect(found([of("Ann Lee", "7")], lines).matched).toHaveLength(1);
  // Bo's shows that the numbers of the list are Moodle's.
  expect(found([of("Ann Lee", "2042"), of("Bo Ek", "1043")], lines).unmatched).toEqual(["Ann Lee 2042"]);
});

test("a folder may be called by an id, a login, an address or a name, unless that is two students", () => {
  const lines = [
    person("Ann Lee", { sis: "u1", login: "alee", email: "ann@uni.example" }),
    person("Alee", { sis: "u2" }),
  ];
  for (const label of ["u1", "ANN@uni.example", "Lee Ann"])
    expect(found([person(label)], lines).matched).toHaveLength(1);
  expect(found([person("alee")], lines).ambiguous).toEqual(["alee"]);
  expect(found([person("u1"), person("Ann Lee")], lines).matched).toHaveLength(1);
});

test.each([
  ["Nguyễn Văn An", "An Nguyen Van"],
  ["van der Berg, Anna", "vanderberganna"],
  ["Łukasz Øster", "oster lukasz"],
  ["O'Brien, Conor", "obrienconor"],
  ["李 雷", "李雷"],
])("%s and %s are one name", (one, other) => {
  expect(found([person(one, { canvas: "1" })], [person(other, { sis: "2" })]).matched).toHaveLength(1);
});

const KINDS = ["canvas", "moodle", "sis", "login", "email", "unspecified"] as const;
const name = fc.constantFrom("Ann Lee", "Lee, Ann", "annlee", "Bo Ek", "bo ek", "Zoé", "1", "2", "");
const ids = fc
  .record(Object.fromEntries(KINDS.map((kind) => [kind, fc.constantFrom("1", "2", "3", "a@x")])), {
    requiredKeys: [],
  })
  .map((given) => given as StudentIds);
const people = fc.array(fc.record({ name, ids }), { maxLength: 5 });

test("nobody gets a line whose ids are another's, no line goes to two, and the order of people and lines says nothing", () => {
  fc.assert(
    fc.property(people, people, fc.nat(), (persons, lines, turn) => {
      const { matched, ambiguous, unmatched } = matchPeople(persons, lines);
      expect(matched.length + ambiguous.length + unmatched.length).toBe(persons.length);
      expect(new Set(matched.map(({ line }) => line)).size).toBe(matched.length);
      for (const { person, line } of matched) {
        for (const kind of ["canvas", "moodle", "sis", "unspecified"] as const) {
          const [own, others] = [person.ids[kind], line.ids[kind]];
          if (own !== undefined && others !== undefined) expect(foldedId(own)).toBe(foldedId(others));
        }
      }
      const turned = <T>(all: T[]) => all.map((_, i) => all[(i + turn) % all.length]);
      const other = matchPeople(turned(persons), turned(lines));
      const pairs = (match: typeof other) =>
        new Set(match.matched.map(({ person, line }) => `${persons.indexOf(person)} ${lines.indexOf(line)}`));
      expect(pairs(other)).toEqual(pairs({ matched, ambiguous, unmatched }));
    }),
    { numRuns: 2000, seed: 20 },
  );
});

test("a person who is added takes no line from another whose id it is", () => {
  fc.assert(
    fc.property(people, people, fc.record({ name, ids }), (persons, lines, added) => {
      const before = matchPeople(persons, lines);
      const after = matchPeople([...persons, added], lines);
      for (const { person, line } of after.matched) {
        if (person === added) continue;
        const was = before.matched.find((one) => one.person === person);
        expect(was === undefined || was.line === line).toBe(true);
      }
      const taken = after.matched.find(({ person }) => person === added);
      if (taken) expect(before.matched.every(({ line }) => line !== taken.line)).toBe(true);
    }),
    { numRuns: 2000, seed: 20 },
  );
});
