import type { StoredWork } from "../../../shared/api.ts";
import { draftedExercises, readDraft, writeDraft } from "../../store/drafts.ts";
import { keepVersion } from "../../store/versions.ts";
import type { HandedExercise } from "./work-file.ts";

/** What goes into the file: the code of this browser, else what the server has, and every attempt the server knows. */
export function collectWork(stored: StoredWork | undefined): HandedExercise[] {
  const known = new Map(stored?.exercises.map((exercise) => [exercise.slug, exercise]));
  const slugs = new Set([...known.keys(), ...draftedExercises().filter(isSlug)]);
  return [...slugs].flatMap((slug) => {
    const { testsHash = null, draft, attempts = [] } = known.get(slug) ?? {};
    const source = readDraft(slug)?.source ?? draft?.source ?? attempts.at(-1)?.source;
    return source === undefined ? [] : [{ slug, testsHash, source, attempts }];
  });
}

/** Puts handed-in code in its place; what was there, and the file's attempts, go to the history. Answers with what could not be kept. */
export function restoreWork(exercises: HandedExercise[]): string[] {
  return exercises.flatMap(({ slug, source, attempts }) => {
    const mine = readDraft(slug);
    if (mine?.source === source && attempts.length === 0) return [];
    const kept = [
      ...attempts.map(({ attempt, createdAt, source }) =>
        keepVersion(slug, { source, label: `Attempt ${attempt} of the file`, at: Date.parse(createdAt) }),
      ),
      !mine ||
        mine.source === source ||
        keepVersion(slug, { source: mine.source, label: "Before work was brought in" }),
    ];
    const { base = 0, starter = "" } = mine ?? {};
    const written =
      kept.every(Boolean) && writeDraft(slug, { source, savedAt: Date.now(), base, changed: true, starter });
    return written ? [] : [slug];
  });
}

const isSlug = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
