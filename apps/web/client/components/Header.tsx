import type { ReactNode } from "react";
import styles from "./header.module.css";
import { OfflineNote } from "./OfflineNote.tsx";
import { SearchButton } from "./SearchButton.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import { Wordmark } from "./Wordmark.tsx";

/** The bar on top of every page; what a page adds stands between the name and what every page has. */
export function Header({ children }: { children?: ReactNode }) {
  return (
    <>
      <header className={styles.header}>
        <Wordmark />
        <div className={styles.middle}>{children}</div>
        <SearchButton />
        <ThemeSwitch />
      </header>
      <OfflineNote />
    </>
  );
}
