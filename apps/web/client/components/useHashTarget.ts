import { useEffect } from "react";
import { useLocation } from "react-router";

/** Shows the part of a page that the address names after its `#`, once the page is there. */
export function useHashTarget() {
  const { pathname, hash } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same name on another page is another part
  useEffect(() => {
    // Read as a query is, which throws at no address however broken.
    const id = new URLSearchParams(`id=${hash.slice(1)}`).get("id") ?? "";
    document.getElementById(id)?.scrollIntoView();
  }, [pathname, hash]);
}
