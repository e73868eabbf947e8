import { exportedFunctions } from "../exercise/source.ts";

/** The functions that each exercise asks for, by slug, in the order of the course. */
export type Exports = ReadonlyMap<string, readonly string[]>;

const MAX_CHARACTERS = 65_536;

/** The exercises for which a source exports all that they ask for. */
export function exercisesExported(source: string, exports: Exports): string[] {
  const likely = exercisesMentioned(source, exports);
  if (likely.length === 0 || source.length > MAX_CHARACTERS) return [];
  const exported = new Set(namesExported(source));
  return likely.filter((slug) => exports.get(slug)!.every((name) => exported.has(name)));
}

/** The exercises of which a source holds every function's name, exported or not. */
export function exercisesMentioned(source: string, exports: Exports): string[] {
  const words = new Set(source.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
  const isMentioned = (names: readonly string[]) =>
    names.length > 0 && names.every((name) => words.has(name));
  return [...exports].flatMap(([slug, names]) => (isMentioned(names) ? [slug] : []));
}

function namesExported(source: string): string[] {
  try {
    return exportedFunctions(source).map(({ name }) => name);
  } catch {
    return []; // nested too deep to be parsed
  }
}
