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

/** Whoever hands something in, as the source of the class knows them. */
export interface Student {
  name: string;
  id?: string;
  email?: string;
}

/** A file with whose it is. */
export interface HandedIn {
  entry: HandedInFile;
  /** What its students called it, with the folders around it. */
  name: string;
  /** Several where a group handed it in. */
  students: Student[];
  group?: string;
  /** The exercise, where the place of the file says it. */
  exercise?: string;
  attempt?: number;
  /** ISO 8601. */
  submittedAt?: string;
  late?: boolean;
  /** Grows with time among the files of one student. */
  order?: number;
}

/** Why a file is left out: an older attempt or the same text again, no code, a tool's own file, or not asked for. */
type Kind = "superseded" | "not code" | "tools" | "not asked for";

/** A file that is not graded, and why. */
export interface LeftOut {
  file: string;
  reason: string;
  kind: Kind;
}

/** A file that someone must look at, with the reading proposed for it: whose it is, and of which exercise. */
export interface Attention {
  file: string;
  student: string;
  /** Several are separated by spaces; empty where nothing can be proposed. */
  exercise: string;
  why: string;
}
