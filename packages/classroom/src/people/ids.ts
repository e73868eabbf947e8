/**
 * The kinds of id by which sources and class lists know a student. Two ids are compared only where they are of one kind.
 * `sis` is the number that the institution gave (Canvas's "SIS User ID", Gradescope's "SID", Moodle's "ID number");
 * `unspecified` is an id of which nothing says what kind it is.
 */
export const idKinds = [
  "canvas",
  "moodle",
  "sis",
  "github",
  "brightspace",
  "ilias",
  "vpl",
  "integration",
  "anonymous",
  "login",
  "email",
  "unspecified",
] as const;

export type IdKind = (typeof idKinds)[number];

/** What a student is known by, at most one id of each kind. */
export type StudentIds = Partial<Record<IdKind, string>>;

/** A student as a source or a class list knows them. */
export interface Person {
  name: string;
  /** Where there are none, the name may be any of them: it is what a folder is called. */
  ids: StudentIds;
}

/** Ids without those that are empty; a login or an id that is an address is one. */
export function idsOf(given: Partial<Record<IdKind, string | undefined>>): StudentIds {
  const ids: StudentIds = {};
  for (const [kind, value = ""] of Object.entries(given) as [IdKind, string | undefined][]) {
    const id = value.trim();
    if (id === "") continue;
    if (kind === "unspecified" && id.includes("@")) ids.email ??= id;
    else ids[kind] = id;
    if (kind === "login" && id.includes("@")) ids.email ??= id;
  }
  return ids;
}

/** Letters of either case are one; a leading zero counts. */
export const foldedId = (id: string): string => id.trim().toLowerCase();
