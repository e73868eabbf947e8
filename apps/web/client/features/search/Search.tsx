import { lazy, Suspense, useEffect, useState } from "react";
import { onOpenSearch } from "../../components/search-opening.ts";

const SearchDialog = lazy(() => import("./SearchDialog.tsx"));

/** The search of the whole course, over every page: loaded when it is first opened, by Ctrl+K, ⌘K or the header's button. */
export function Search() {
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const open = () => setOpen(true);
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (key.toLowerCase() !== "k" || !(ctrlKey || metaKey) || shiftKey || altKey) return;
      event.preventDefault();
      event.stopPropagation();
      open();
    };
    const stop = onOpenSearch(open);
    window.addEventListener("keydown", onKey, { capture: true }); // ahead of the editor's own meaning of it
    return () => {
      stop();
      window.removeEventListener("keydown", onKey, { capture: true });
    };
  }, []);

  return <Suspense>{isOpen && <SearchDialog onClose={() => setOpen(false)} />}</Suspense>;
}
