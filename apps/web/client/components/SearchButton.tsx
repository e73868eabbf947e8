import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import { useSyncExternalStore } from "react";
import styles from "./header.module.css";
import { openSearch } from "./search-opening.ts";

const keysHere = () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘K" : "Ctrl K");
const never = () => () => {};

/** Opens the search; its keys do the same. */
export function SearchButton() {
  const keys = useSyncExternalStore(never, keysHere, () => "Ctrl K");
  return (
    <button
      type="button"
      className={styles.search}
      aria-keyshortcuts="Control+K Meta+K"
      title={`Search (${keys})`}
      onClick={openSearch}
    >
      <Icon name="search" />
      <span className="visually-hidden">Search</span>
      <kbd>{keys}</kbd>
    </button>
  );
}
