import { useCallback, useEffect, useRef, useState } from "react";
import { readAside, readDraft, writeAside, writeDraft } from "../../components/drafts.ts";

const PAUSE = 500;

/** The student's code for one exercise: saved when typing pauses and when the page goes away. */
export function useDraft(slug: string, starter: string) {
  const [source, setSource] = useState(() => readDraft(slug)?.source ?? starter);
  const [savedAt, setSavedAt] = useState(() => readDraft(slug)?.savedAt);
  const [aside, setAside] = useState(() => readAside(slug)?.source);
  const [kept, setKept] = useState(true);
  const unsaved = useRef<string>(undefined);

  const save = useCallback(() => {
    if (unsaved.current === undefined) return;
    const at = writeDraft(slug, unsaved.current);
    unsaved.current = undefined;
    setKept(at !== undefined);
    setSavedAt(at);
  }, [slug]);

  const edit = useCallback((next: string) => {
    unsaved.current = next;
    setSource(next);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the source starts the pause anew
  useEffect(() => {
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [source, save]);

  useEffect(() => {
    window.addEventListener("pagehide", save);
    document.addEventListener("visibilitychange", save);
    return () => {
      window.removeEventListener("pagehide", save);
      document.removeEventListener("visibilitychange", save);
      save();
    };
  }, [save]);

  /** Puts other code in the place of what is there, which is kept aside. */
  const replace = useCallback(
    (next: string) => {
      writeAside(slug, source);
      setAside(source);
      edit(next);
    },
    [slug, source, edit],
  );

  return { source, edit, replace, savedAt, kept, aside };
}
