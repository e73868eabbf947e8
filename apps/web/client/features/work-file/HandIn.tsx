import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import * as z from "zod/mini";
import { isStatic } from "../../../delivery/site.ts";
import { getWork } from "../../api.ts";
import { Failure } from "../../components/Failure.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useLoaded } from "../../components/useLoaded.ts";
import { readStored, writeStored } from "../../store/storage.ts";
import { counted, save } from "./file.ts";
import { collectWork } from "./my-work.ts";
import styles from "./work.module.css";

/** All of a student's code and attempts, as one file to give to a teacher. */
export function HandIn() {
  const { data, error, retry } = useLoaded("work", getWork);
  const [student, setStudent] = useState(() => readStored("student", z.string()) ?? "");
  const [failure, setFailure] = useState<string>();
  const [made, setMade] = useState(false);
  const exercises = data || error ? collectWork(data) : [];
  const attempts = exercises.reduce((sum, exercise) => sum + exercise.attempts.length, 0);

  async function download(event: FormEvent) {
    event.preventDefault();
    setFailure(undefined);
    setMade(false);
    writeStored("student", student);
    try {
      const { packWork } = await import("./work-file.ts");
      save(await packWork(student.trim(), exercises), "work.zip");
      setMade(true);
    } catch (error) {
      setFailure((error as Error).message);
    }
  }

  return (
    <section aria-labelledby="hand-in" className={styles.part}>
      <h2 id="hand-in">Hand in</h2>
      {!data && !error && <Skeleton label="Gathering your work" lines={3} />}
      {error && (
        <Failure
          message={
            isStatic
              ? "The list of exercises did not come, so your attempts cannot be put in."
              : "The server does not answer, so the attempts it keeps cannot be put in."
          }
          note="The code of this browser can."
          onRetry={retry}
        />
      )}
      {(data || error) && exercises.length === 0 && (
        <p>
          There is no code of yours here yet. <Link to="/">Choose an exercise</Link> to begin with.
        </p>
      )}
      {exercises.length > 0 && (
        <form onSubmit={download}>
          <p>
            work.zip will hold your code for {counted(exercises.length, "exercise")}
            {attempts > 0 &&
              ` and the ${counted(attempts, "attempt")} you ${isStatic ? "kept" : "submitted"}`}
            .{" "}
            {isStatic
              ? "It leaves this browser in no other way: give it to your teacher, who has it graded."
              : "Give it to your teacher, or keep it."}
          </p>
          <label>
            Your name, for your teacher
            <input
              value={student}
              maxLength={200}
              autoComplete="name"
              onChange={(event) => setStudent(event.target.value)}
            />
          </label>
          <Button look="primary" type="submit">
            Download work.zip
          </Button>
          <p role="status" className={styles.done}>
            {made && (
              <>
                <Icon name="passed" /> work.zip is in your downloads folder.
              </>
            )}
          </p>
          {failure && <Failure message="The file could not be made." note={failure} />}
        </form>
      )}
    </section>
  );
}
