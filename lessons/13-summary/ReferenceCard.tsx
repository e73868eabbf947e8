import { Button } from "@graded-descent/figures/controls/Button.tsx";
import type { ReactNode } from "react";
import styles from "./summary.module.css";

/** All of the course on one page; printing the lesson prints this card alone. */
export function ReferenceCard({ children }: { children: ReactNode }) {
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <p>
          <strong>Mini-batch and stochastic gradient descent</strong>
        </p>
        <Button className={styles.print} onClick={() => window.print()}>
          Print this card
        </Button>
      </div>
      {children}
    </div>
  );
}
