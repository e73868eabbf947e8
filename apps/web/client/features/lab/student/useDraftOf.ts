import { useEffect, useState } from "react";
import { readDraft } from "../../../store/drafts.ts";

/** What the student has written for an exercise in this browser, read again when they come back to the page. */
export function useDraftOf(slug: string): string | undefined {
  const [source, setSource] = useState(() => readDraft(slug)?.source);
  useEffect(() => {
    const read = () => setSource(readDraft(slug)?.source);
    read();
    window.addEventListener("focus", read);
    window.addEventListener("storage", read);
    return () => {
      window.removeEventListener("focus", read);
      window.removeEventListener("storage", read);
    };
  }, [slug]);
  return source;
}
