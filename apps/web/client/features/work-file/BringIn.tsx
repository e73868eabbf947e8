import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import { type ChangeEvent, useState } from "react";
import { Link } from "react-router";
import { Failure } from "../../components/Failure.tsx";
import { counted } from "./file.ts";
import { restoreWork } from "./my-work.ts";
import styles from "./work.module.css";
import type { HandedExercise } from "./work-file.ts";

/** The way back from a hand-in file to code in the editor. */
export function BringIn({ onRestored }: { onRestored: () => void }) {
  const [restored, setRestored] = useState<HandedExercise[]>();
  const [failure, setFailure] = useState<string>();

  async function read({ currentTarget: field }: ChangeEvent<HTMLInputElement>) {
    const [file] = field.files ?? [];
    if (!file) return;
    setRestored(undefined);
    setFailure(undefined);
    try {
      const { unpackWork } = await import("./work-file.ts");
      const { exercises } = await unpackWork(file);
      const full = restoreWork(exercises);
      if (full.length > 0) setFailure(`This browser is too full to keep ${full.join(", ")}.`);
      setRestored(exercises.filter(({ slug }) => !full.includes(slug)));
      onRestored();
    } catch (error) {
      setFailure(`${(error as Error).message} Nothing was changed.`);
    }
    field.value = ""; // so that the same file can be chosen again
  }

  return (
    <section aria-labelledby="bring-in" className={styles.part}>
      <h2 id="bring-in">Bring work in</h2>
      <p>
        A work.zip from another browser puts your code back in the editor. What is here now, and the attempts
        in the file, go to the history of each exercise.
      </p>
      <label>
        A work.zip
        <input type="file" accept=".zip,application/zip" onChange={read} />
      </label>
      {failure && (
        <Failure
          message={restored ? "Not all of it was brought in." : "This file was not brought in."}
          note={failure}
        />
      )}
      <div role="status">
        {restored && (
          <>
            <p className={styles.done}>
              <Icon name="passed" /> Brought in your code for {counted(restored.length, "exercise")}.
            </p>
            <ul>
              {restored.map(({ slug, attempts }) => (
                <li key={slug}>
                  <Link to={`/exercises/${slug}`}>{slug}</Link>
                  {attempts.length > 0 && `, with ${counted(attempts.length, "attempt")} in its history`}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
