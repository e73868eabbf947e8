import { useParams } from "react-router";
import { getExercise, RequestError } from "../../api.ts";
import { Failure } from "../../components/Failure.tsx";
import { Header } from "../../components/Header.tsx";
import { NotFoundPage } from "../../components/NotFoundPage.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useLoaded } from "../../components/useLoaded.ts";
import { useTitle } from "../../components/useTitle.ts";
import { Workspace } from "./Workspace.tsx";

/** One exercise: its task, the student's code, and how that does. */
export default function ExercisePage() {
  const { slug = "" } = useParams();
  const { data, error, retry } = useLoaded(slug, () => getExercise(slug));
  useTitle(data?.title);

  if (data) return <Workspace key={slug} exercise={data} />;
  if (error instanceof RequestError && error.status === 404) return <NotFoundPage what="exercise" />;
  return (
    <>
      <Header />
      <main id="main">
        {error ? (
          <Failure
            message="The exercise could not be loaded."
            note={`${error.message} Your code is kept in this browser.`}
            onRetry={retry}
          />
        ) : (
          <Skeleton label="Loading the exercise" lines={8} />
        )}
      </main>
    </>
  );
}
