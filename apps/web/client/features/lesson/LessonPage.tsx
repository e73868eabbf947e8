import "katex/dist/katex.min.css";
import { Suspense } from "react";
import { useParams } from "react-router";
import type { LessonView } from "../../../shared/api.ts";
import { getLesson, RequestError } from "../../api.ts";
import { Failure } from "../../components/Failure.tsx";
import { Header } from "../../components/Header.tsx";
import { NotFoundPage } from "../../components/NotFoundPage.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useLoaded } from "../../components/useLoaded.ts";
import { useTitle } from "../../components/useTitle.ts";
import { LessonEnd } from "./LessonEnd.tsx";
import { LessonText } from "./LessonText.tsx";
import styles from "./lesson.module.css";
import { lessonTexts } from "./lessons.ts";

/** One lesson: what it takes, its text, and where to go next. */
export default function LessonPage() {
  const { slug = "" } = useParams();
  const { data: lesson, error, retry } = useLoaded(slug, () => getLesson(slug));
  useTitle(lesson?.title);
  const Text = lessonTexts.get(slug);
  const isUnknown = lesson?.textHtml === null && !Text;
  if (isUnknown || (error instanceof RequestError && error.status === 404))
    return <NotFoundPage what="lesson" />;
  return (
    <div className={styles.page}>
      <Header>
        <span className={styles.part}>{lesson?.partTitle}</span>
      </Header>
      <main id="main" className={styles.main}>
        {lesson && (
          <>
            <Opening lesson={lesson} />
            <Suspense fallback={<Skeleton label="Loading the lesson" lines={8} />}>
              <LessonText key={slug}>
                {lesson.textHtml === null ? (
                  Text && <Text />
                ) : (
                  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by our server, which lets no raw HTML through
                  <div className={styles.own} dangerouslySetInnerHTML={{ __html: lesson.textHtml }} />
                )}
                <LessonEnd lesson={lesson} />
              </LessonText>
            </Suspense>
          </>
        )}
        {error && <Failure message="The lesson could not be loaded." note={error.message} onRetry={retry} />}
        {!lesson && !error && <Skeleton label="Loading the lesson" lines={8} />}
      </main>
    </div>
  );
}

function Opening({ lesson: { title, summary, minutes, prerequisites } }: { lesson: LessonView }) {
  return (
    <div className={styles.opening}>
      <h1>{title}</h1>
      <p className={styles.summary}>{summary}</p>
      <p className={styles.meta}>
        About {minutes} minutes. You need: {prerequisites.join("; ") || "nothing"}.
      </p>
    </div>
  );
}
