import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { useState } from "react";
import type { ExerciseView } from "../../../../shared/api.ts";
import { postSolution } from "../../../api.ts";
import { Failure } from "../../../components/Failure.tsx";
import styles from "./Solution.module.css";

interface Props {
  slug: string;
  reveal: Exclude<ExerciseView["reveal"], "never">;
  /** Whether an attempt was accepted. */
  passed: boolean;
  shown: boolean;
  onShow: (source: string) => void;
}

/** The way to the solution, for who has earned it: whether they have, the server knows. */
export function Solution({ slug, reveal, passed, shown, onShow }: Props) {
  const [error, setError] = useState<string>();

  async function ask() {
    setError(undefined);
    try {
      onShow((await postSolution(slug)).source);
    } catch (error) {
      setError((error as Error).message);
    }
  }

  return (
    <section className={styles.solution} aria-label="Solution">
      <h2>The solution</h2>
      {!passed && <p>{rules[reveal]}</p>}
      {error && <Failure message="The solution is not shown yet." note={error} />}
      {(passed || reveal === "last-hint") && (
        <Button onClick={ask}>{shown ? "Show it again, beside my code" : "Show it beside my code"}</Button>
      )}
    </section>
  );
}

const rules = {
  accepted: "You can see it here once an attempt of yours has passed.",
  "last-hint":
    "You can see it here once you have taken the last hint. Attempts made after that say that it was seen.",
};
