import { ScrollRegion } from "@graded-descent/figures/controls/ScrollRegion.tsx";
import styles from "./ConsoleOutput.module.css";

/** What the code printed while the visible tests ran. */
export function ConsoleOutput({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <details className={styles.console} open>
      <summary>Console</summary>
      <ScrollRegion label="Console output">
        <pre>{text}</pre>
      </ScrollRegion>
    </details>
  );
}
