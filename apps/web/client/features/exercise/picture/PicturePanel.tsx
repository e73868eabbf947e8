import styles from "@graded-descent/figures/plot/plot.module.css";
import type { Drawing } from "@graded-descent/grader";
import { getReference } from "../../../api.ts";
import { Failure } from "../../../components/Failure.tsx";
import { Skeleton } from "../../../components/Skeleton.tsx";
import { useLoaded } from "../../../components/useLoaded.ts";
import { Curves } from "./Curves.tsx";
import { LossContour } from "./LossContour.tsx";
import { untilFailure } from "./until-failure.ts";

interface Props {
  slug: string;
  /** Which run drew it: a new one plays from the start. */
  run: number;
  /** What the student's code drew, and why it failed at that if it did; absent before it ran. */
  drawn: Drawing | undefined;
}

/** The picture of an exercise: the reference's, and over it the one the student's own code draws. */
export function PicturePanel({ slug, run, drawn }: Props) {
  const { data: reference, error, retry } = useLoaded(slug, () => getReference(slug));
  const yours = drawn && untilFailure(drawn);
  const failure = drawn && "error" in drawn ? drawn.error : undefined;
  return (
    <section aria-labelledby="picture-title" className={styles.panel}>
      <h2 id="picture-title">{reference?.kind === "curves" ? "Your curves" : "Your path"}</h2>
      {!drawn && <p className={styles.note}>Run your code to draw it over the reference, dashed.</p>}
      {failure && (
        <p className={styles.note}>
          {yours ? "Your code stopped on the way, and its drawing ends there: " : "Your code drew nothing: "}
          {failure}
        </p>
      )}
      {error && <Failure message="The picture could not be loaded." note={error.message} onRetry={retry} />}
      {!reference && !error && <Skeleton label="Loading the picture" />}
      {reference?.kind === "contour" && (
        <LossContour
          key={`${run} ${Boolean(yours)}`}
          reference={reference}
          yours={yours?.kind === "contour" ? yours : undefined}
        />
      )}
      {reference?.kind === "curves" && (
        <Curves reference={reference} yours={yours?.kind === "curves" ? yours.lines : undefined} />
      )}
    </section>
  );
}
