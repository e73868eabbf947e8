import { useStore } from "@nanostores/react";
import { lazy, Suspense, useEffect } from "react";
import { openSearch, searchIsOpen } from "../../components/search-opening.ts";

const SearchDialog = lazy(() => import("./SearchDialog.tsx"));

/** The search of the whole course, over every page: loaded when it is first opened, by Ctrl+K, ⌘K or the header's button. */
export function Search() {
  const isOpen = useStore(searchIsOpen);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (key.toLowerCase() !== "k" || !(ctrlKey || metaKey) || shiftKey || altKey) return;
      event.preventDefault();
      event.stopPropagation();
      openSearch();
    };
    window.addEventListener("keydown", onKey, { capture: true }); // ahead of the editor's own meaning of it
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);

  return <Suspense>{isOpen && <SearchDialog onClose={() => searchIsOpen.set(false)} />}</Suspense>;
}
