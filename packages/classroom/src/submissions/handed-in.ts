import { idKinds, type Person, type StudentIds } from "../people/ids.ts";

/** A file of what a class handed in. */
export interface HandedInFile {
  /** Its path in the folder or archive, with `/`; an archive in it counts as a folder. */
  file: string;
  /** The same from where the students begin: without a folder that holds all the others. */
  path: string;
  /** Throws a sentence where it cannot be read. */
  read(): Promise<Buffer>;
  /** Why it is not read at all. */
  refused?: string;
}

/** Whoever hands something in: by their ids as far as the source has any, else by a name that may be one. */
export interface Student extends Person {
  /** The surest of the ids, as it is shown. */
  id?: string;
  email?: string;
}

/** A student of whom a source knows these ids. */
export function studentOf(name: string, ids: StudentIds = {}): Student {
  const surest = idKinds.find((kind) => kind !== "email" && ids[kind] !== undefined);
  return { name, id: surest && ids[surest], email: ids.email, ids };
}

/** A file with whose it is. */
export interface HandedIn {
  entry: HandedInFile;
  /** What its students called it, with the folders around it. */
  name: string;
  /** Several where a group handed it in. */
  students: Student[];
  group?: string;
  /** The exercises, where the place of the file or a person says them, with spaces between; `none` leaves it out. */
  exercise?: string;
  attempt?: number;
  /** ISO 8601; without a zone where the source says none. */
  submittedAt?: string;
  late?: boolean;
  /** Grows with time among the files of one student. */
  order?: number;
  /** Whether a person named the student. */
  isNamedByPerson?: boolean;
  /** Where a person decided what the file is: from 1, the later decision has the higher number. */
  decision?: number;
}

/** Why a file is left out: an older attempt or the same text again, no code, a tool's own file, or not asked for. */
type Kind = "superseded" | "not code" | "tools" | "not asked for";

/** A file that is not graded, and why. */
export interface LeftOut {
  file: string;
  reason: string;
  kind: Kind;
}

/** A file that a person must decide on. */
export interface ReviewItem {
  file: string;
  student: string;
  /** The exercises that it may be for, with spaces between: a guess, which decides nothing. */
  proposed: string;
  why: string;
}
