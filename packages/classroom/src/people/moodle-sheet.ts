import type { Sheet } from "../gradebook/sheet.ts";
import type { PersonLine } from "./canvas-sheet.ts";
import { idsOf } from "./ids.ts";
import { timeIn } from "./moodle-time.ts";

/** Where a grading worksheet from Moodle has what; -1 where it has not. */
export interface MoodleSheet {
  columns: Record<MoodleColumn, number>;
  students: PersonLine[];
}

type MoodleColumn =
  | "identifier"
  | "name"
  | "idNumber"
  | "username"
  | "email"
  | "grade"
  | "maximum"
  | "changeable"
  | "submitted"
  | "feedback";

/** What the columns are called in the languages that are known; of others the shape of the cells says it. */
const HEADERS: Record<MoodleColumn, readonly string[]> = {
  identifier: ["identifier", "identifiant", "identificador", "identificatore", "identificatie"],
  name: [
    "full name",
    "vollständiger name",
    "nom complet",
    "nombre completo",
    "nome",
    "volledige naam",
    "nome completo",
  ],
  idNumber: [
    "id number",
    "id-nummer",
    "numéro d’identification",
    "numéro d'identification",
    "número de id",
    "codice identificativo",
  ],
  username: ["username", "anmeldename", "nom d’utilisateur", "nom d'utilisateur", "nombre de usuario"],
  email: [
    "email address",
    "e-mail-adresse",
    "adresse de courriel",
    "dirección de correo",
    "indirizzo email",
    "e-mailadres",
  ],
  grade: ["grade", "bewertung", "note", "calificación", "valutazione", "cijfer", "nota"],
  maximum: [
    "maximum grade",
    "bestwertung",
    "note maximale",
    "calificación máxima",
    "valutazione massima",
    "maximumcijfer",
    "nota máxima",
  ],
  changeable: [
    "grade can be changed",
    "bewertung kann geändert werden",
    "la note peut être modifiée",
    "la calificación puede ser cambiada",
  ],
  submitted: [
    "last modified (submission)",
    "zuletzt geändert (abgabe)",
    "dernière modification (travail remis)",
  ],
  feedback: [
    "feedback comments",
    "feedback als kommentar",
    "feedback par commentaires",
    "comentarios de retroalimentación",
  ],
};

const NO = /^(no|non|nein|nee|não|nej|nei|nie|ne|ei|не|нет|ні|いいえ|否|不|아니오|hayır|όχι|لا|לא)$/i;
const YES = /^(yes|oui|ja|sí|si|sì|sim|tak|ano|da|да|так|kyllä|はい|是|예|evet|ναι|نعم|כן|jo)$/i;

const folded = (header: string) => header.trim().toLowerCase();

/** Whether a CSV file is a grading worksheet of Moodle's, in any language. */
export const isMoodleSheet = (rows: Sheet["rows"]): boolean => {
  const { identifier, grade, maximum, changeable } = columnsOf(rows);
  const isKnown = HEADERS.grade.includes(folded(rows[0][grade] ?? ""));
  return identifier >= 0 && grade >= 0 && maximum >= 0 && (isKnown || changeable >= 0);
};

/** Reads who is in a grading worksheet of Moodle's. */
export function readMoodleSheet({ rows }: Sheet): MoodleSheet {
  const columns = columnsOf(rows);
  const students = rows.flatMap((row, i) => {
    if (i === 0 || row.join("").trim() === "") return [];
    const cell = (name: MoodleColumn) => row[columns[name]]?.trim() ?? "";
    const participant = /\d+$/.exec(cell("identifier"))?.[0];
    const ids = idsOf({
      moodle: participant,
      sis: cell("idNumber"),
      login: cell("username"),
      email: cell("email"),
    });
    return [{ row: i, name: cell("name"), ids, submittedAt: timeIn(cell("submitted")) }];
  });
  return { columns, students };
}

/** By the header where its language is known, else by what stands in the cells and beside them. */
function columnsOf([header, ...all]: Sheet["rows"]): Record<MoodleColumn, number> {
  const names = header.map(folded);
  const find = (column: MoodleColumn) => names.findIndex((name) => HEADERS[column].includes(name));
  const columns = Object.fromEntries(
    (Object.keys(HEADERS) as MoodleColumn[]).map((column) => [column, find(column)]),
  ) as Record<MoodleColumn, number>;
  const rows = all.filter((row) => row.join("").trim() !== "");
  const isEvery = (column: number, pattern: RegExp) =>
    rows.length > 0 && rows.every((row) => pattern.test(row[column]?.trim() ?? ""));
  const first = (pattern: RegExp) => header.findIndex((_, i) => isEvery(i, pattern));

  // A participant is a word and a number, and the word is the same in each row. In German the column is called ID.
  const isParticipant = (column: number) => {
    const words = new Set(rows.map((row) => /^(\D+?) ?\d+$/.exec(row[column]?.trim() ?? "")?.[1]));
    return words.size === 1 && !words.has(undefined);
  };
  if (columns.identifier < 0 && rows.length > 0 && isParticipant(0)) columns.identifier = 0;
  if (columns.identifier < 0) return columns;
  if (columns.name < 0) columns.name = columns.identifier + 1;
  if (columns.email < 0) columns.email = first(/^[^@\s]+@[^@\s]+$/);
  if (columns.maximum < 0)
    columns.maximum = header.findIndex((_, i) => i > 2 && isEvery(i, /^\d+(?:[.,]\d+)?$/));
  if (columns.grade < 0 && columns.maximum > 0) columns.grade = columns.maximum - 1;
  const after = columns.maximum + 1;
  if (columns.changeable < 0 && columns.maximum >= 0 && isEvery(after, /^\p{L}+$/u))
    columns.changeable = after;
  return columns;
}

/** Whether a cell says that the grade may be changed; nothing where its language is not known. */
export function saysChangeable(cell: string): boolean | undefined {
  if (YES.test(cell.trim()) || cell.trim() === "") return true;
  return NO.test(cell.trim()) ? false : undefined;
}
