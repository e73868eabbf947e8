import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { useState } from "react";
import { takeHint } from "../../../api.ts";
import { Failure } from "../../../components/Failure.tsx";
import { readHints, writeHints } from "../../../store/hints.ts";
import styles from "./Hints.module.css";

/** Hints, asked for one at a time, from gentle to plain; those taken stay. */
export function Hints({ slug, count }: { slug: string; count: number }) {
  const [hints, setHints] = useState(() => readHints(slug));
  const [error, setError] = useState<string>();

  async function ask() {
    setError(undefined);
    try {
      const { hint } = await takeHint(slug, hints.length + 1);
      const taken = [...hints, hint];
      setHints(taken);
      writeHints(slug, taken);
    } catch (error) {
      setError((error as Error).message);
    }
  }

  return (
    <div className={styles.list}>
      <ol className={styles.hints} aria-live="polite">
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      {error && <Failure message="The hint did not come." note={error} onRetry={ask} />}
      {hints.length < count ? (
        <Button onClick={ask}>
          {hints.length === 0 ? "Show the first hint" : "Show the next hint"} ({hints.length + 1} of {count})
        </Button>
      ) : (
        <p className={styles.meta}>These were all {count} hints.</p>
      )}
    </div>
  );
}
