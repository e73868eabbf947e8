import type { ReactNode } from "react";
import { useFigureServices } from "../services.ts";
import styles from "./Term.module.css";

/** A word of the field, with its meaning, leading to the glossary. */
export function Term({ id, children }: { id: string; children: ReactNode }) {
  const { glossary, Link } = useFigureServices();
  const entry = glossary.find((entry) => entry.id === id);
  if (!entry) throw new Error(`There is no word "${id}" in lessons/glossary.yaml.`);
  return (
    <Link to={`/glossary#${id}`} className={styles.term} title={entry.means}>
      {children}
    </Link>
  );
}
