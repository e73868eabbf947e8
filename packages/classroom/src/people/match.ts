import { foldedId, type IdKind, idKinds, type Person } from "./ids.ts";
import { nameParts, sameParts } from "./names.ts";

/** Whose line is found, and of whom it is not clear. */
export interface PeopleMatch<P extends Person, L extends Person> {
  matched: { person: P; line: L }[];
  /** Several lines might be theirs, or others are as likely. */
  ambiguous: { person: P; why: string }[];
  /** No line is theirs. */
  unmatched: { person: P; why: string }[];
}

/** What speaks for a person and a line being one: an id, or a name alone; or that ids contradict each other or the name. */
type Relation = "same" | "alike" | "different" | "contradictory" | undefined;

/** Ids that one student may have several of, or change. */
const CHANGEABLE: readonly IdKind[] = ["login", "email"];

/**
 * Finds each person's line in a class list or a gradebook. This is the one place that decides who is who:
 *
 * 1. Ids are compared with ids of their own kind. Equal ones are one student.
 * 2. Ids of one kind that differ are two students, whatever their names are.
 * 3. A name decides where no id does, and only if one person and one line bear it. A name on GitHub is no name.
 * 4. An id of an unspecified kind counts where the name agrees with it, and contradicts where it does not.
 * 5. What the source calls by a name alone may be an id, a login, an address or a name.
 *
 * Whoever is left is ambiguous or unmatched, with the reason. No line is ever given to two people.
 */
export function matchPeople<P extends Person, L extends Person>(people: P[], lines: L[]): PeopleMatch<P, L> {
  const partsOf = new Map<Person, string[]>([...people, ...lines].map((one) => [one, nameParts(one.name)]));
  const sharedKinds = kindsConfirmed(people, lines, partsOf);
  const claims = people.map((person) => {
    const related = lines.map((line) => ({ line, relation: relate(person, line, { partsOf, sharedKinds }) }));
    const of = (wanted: Relation) =>
      related.filter(({ relation }) => relation === wanted).map(({ line }) => line);
    return {
      person,
      same: of("same"),
      alike: of("alike"),
      contradictory: of("contradictory"),
      different: of("different"),
    };
  });
  type Claim = (typeof claims)[number];
  const match: PeopleMatch<P, L> = { matched: [], ambiguous: [], unmatched: [] };
  const ambiguous = ({ person }: Claim, why: string) => match.ambiguous.push({ person, why });
  const unmatched = ({ person }: Claim, why: string) => match.unmatched.push({ person, why });

  /** Lines that an id claims, whether clearly or not: no name alone is given one of them. */
  const claimedById = new Map<L, number>();
  for (const { same, contradictory } of claims)
    for (const line of [...same, ...contradictory]) claimedById.set(line, (claimedById.get(line) ?? 0) + 1);
  const claimedByName = new Map<L, number>();
  for (const { same, contradictory, alike } of claims) {
    if (same.length + contradictory.length > 0) continue;
    for (const line of alike) claimedByName.set(line, (claimedByName.get(line) ?? 0) + 1);
  }

  for (const claim of claims) {
    const { person, same, alike, contradictory, different } = claim;
    if (Object.keys(person.ids).length === 0 && same.length > 0 && alike.length > 0)
      ambiguous(claim, `this is an id of ${called(same[0])}, and the name of another`);
    else if (contradictory.length > 0)
      ambiguous(
        claim,
        `an id says that this is ${called(contradictory[0])}, and something else contradicts it`,
      );
    else if (same.length > 1)
      ambiguous(claim, `${same.length} lines are known by what this student is known by`);
    else if (same.length === 1) {
      if (claimedById.get(same[0]) === 1) match.matched.push({ person, line: same[0] });
      else ambiguous(claim, `others are known by an id of ${called(same[0])} as well`);
    } else if (alike.length > 1) ambiguous(claim, `${alike.length} lines bear this name`);
    else if (
      alike.length === 0 &&
      different.some((line) => sameParts(partsOf.get(line)!, partsOf.get(person)!))
    )
      unmatched(claim, "a line bears this name, and its id is another");
    else if (alike.length === 0) unmatched(claim, "no line has this id, login, address or name");
    else if (claimedById.has(alike[0]))
      unmatched(claim, "the line of this name is another student's, by the id");
    else if (claimedByName.get(alike[0])! > 1) ambiguous(claim, "several students bear the name of one line");
    else match.matched.push({ person, line: alike[0] });
  }
  return match;
}

interface Known {
  partsOf: ReadonlyMap<Person, string[]>;
  /** The kinds of id that an unspecified id turned out to be. */
  sharedKinds: ReadonlySet<IdKind>;
}

function relate(person: Person, line: Person, { partsOf, sharedKinds }: Known): Relation {
  const isSameName = sameParts(partsOf.get(person)!, partsOf.get(line)!);
  if (Object.keys(person.ids).length === 0) return relateLabel(person, line, isSameName);

  const shared = idKinds.filter((kind) => person.ids[kind] !== undefined && line.ids[kind] !== undefined);
  const isEqual = (kind: IdKind) => foldedId(person.ids[kind]!) === foldedId(line.ids[kind]!);
  const equal = shared.filter(isEqual);
  const differing = shared.filter((kind) => !isEqual(kind));
  const isFixed = (kind: IdKind) => !CHANGEABLE.includes(kind);
  if (differing.some(isFixed)) return equal.length > 0 ? "contradictory" : "different";
  if (equal.some(isFixed)) return "same";
  if (equal.length > 0) return differing.length > 0 ? "contradictory" : "same";
  if (differing.length > 0) return "different";

  const unspecified = relateUnspecified(person, line, sharedKinds);
  if (unspecified === "equal")
    return isSameName || isNamedByIds(person) || isNamedByIds(line) ? "same" : "contradictory";
  if (unspecified === "differing") return "different";
  return isSameName && !isSelfChosen(person) ? "alike" : undefined;
}

/** Students choose their names on GitHub: one that reads like a name may be another student's. */
const isSelfChosen = ({ name, ids }: Person) =>
  ids.github !== undefined && foldedId(name) === foldedId(ids.github);

/** A folder's name may be any id of the line, or its name. */
function relateLabel({ name }: Person, { ids }: Person, isSameName: boolean): Relation {
  if (Object.values(ids).some((id) => foldedId(id) === foldedId(name))) return "same";
  return isSameName ? "alike" : undefined;
}

/** Compares an id of which nobody says what kind it is with the other's ids. */
function relateUnspecified(a: Person, b: Person, sharedKinds: ReadonlySet<IdKind>) {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ]) {
    const id = one.ids.unspecified;
    if (id === undefined) continue;
    const others = Object.entries(other.ids) as [IdKind, string][];
    if (others.some(([, value]) => foldedId(value) === foldedId(id))) return "equal";
    if (others.some(([kind]) => sharedKinds.has(kind))) return "differing";
  }
  return undefined;
}

/** The kinds of which some student has the same id as a line has without a kind, and the same name. */
function kindsConfirmed(people: Person[], lines: Person[], partsOf: Known["partsOf"]): Set<IdKind> {
  const kinds = new Set<IdKind>();
  const compare = (some: Person[], others: Person[]) => {
    const byId = new Map(
      some.flatMap((one) => (one.ids.unspecified ? [[foldedId(one.ids.unspecified), one]] : [])),
    );
    for (const other of others) {
      for (const [kind, value] of Object.entries(other.ids) as [IdKind, string][]) {
        const one = byId.get(foldedId(value));
        if (one && kind !== "unspecified" && sameParts(partsOf.get(one)!, partsOf.get(other)!))
          kinds.add(kind);
      }
    }
  };
  compare(lines, people);
  compare(people, lines);
  return kinds;
}

/** Whoever is called by an id has no name that could contradict one. */
const isNamedByIds = ({ name, ids }: Person) =>
  name === "" || Object.values(ids).some((id) => foldedId(id) === foldedId(name));

const called = ({ name, ids }: Person) => name || (Object.values(ids)[0] ?? "nobody");
