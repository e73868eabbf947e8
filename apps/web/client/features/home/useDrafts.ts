import { useIsHydrated } from "@graded-descent/figures/controls/useIsHydrated.ts";
import { useMemo } from "react";
import { draftedExercises, markOf, readDraft } from "../../store/drafts.ts";

/** The exercises that have code of the student's own in this browser, by slug, and when it was last worked at. */
export function useDrafts(): ReadonlyMap<string, number> {
  const isHydrated = useIsHydrated();
  return useMemo(() => (isHydrated ? readDrafts() : new Map()), [isHydrated]);
}

function readDrafts() {
  return new Map(
    draftedExercises().flatMap((slug): [string, number][] => {
      const draft = readDraft(slug);
      const isOwn = draft && markOf(draft.source) !== draft.starter;
      return isOwn ? [[slug, draft.savedAt]] : [];
    }),
  );
}
