import { useStore } from "@nanostores/react";
import { useEffect, useMemo } from "react";
import { getDraft, putDraft } from "../../api.ts";
import { draftKeeper } from "../../store/draft-keeper.ts";
import { useVersions } from "../../store/useVersions.ts";

const PAUSE = 500;
const RETRY = 30_000;

/** The student's code for one exercise: saved when typing pauses and when the page goes away, sent again where the server did not take it, and looked for elsewhere when the page comes back. */
export function useDraft(slug: string, starter: string) {
  const keeper = useMemo(
    () => draftKeeper(slug, starter, { get: () => getDraft(slug), put: (draft) => putDraft(slug, draft) }),
    [slug, starter],
  );
  const state = useStore(keeper.state);
  const versions = useVersions(slug);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the source starts the pause anew
  useEffect(() => {
    const timer = setTimeout(keeper.save, PAUSE);
    return () => clearTimeout(timer);
  }, [state.source, keeper]);

  useEffect(() => {
    if (state.notTaken === undefined) return;
    const timer = setInterval(keeper.sync, RETRY);
    return () => clearInterval(timer);
  }, [state.notTaken, keeper]);

  useEffect(() => {
    const seen = () => (document.hidden ? keeper.save() : keeper.check());
    const close = keeper.open();
    window.addEventListener("pagehide", keeper.save);
    document.addEventListener("visibilitychange", seen);
    return () => {
      window.removeEventListener("pagehide", keeper.save);
      document.removeEventListener("visibilitychange", seen);
      keeper.save();
      close();
    };
  }, [keeper]);

  const { edit, replace, sync, keepMine, takeTheirs } = keeper;
  return { ...state, versions, edit, replace, sync, keepMine, takeTheirs };
}
