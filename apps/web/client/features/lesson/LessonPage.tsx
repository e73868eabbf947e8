import "katex/dist/katex.min.css";
import { useParams } from "react-router";
import { useInitialData } from "../../../delivery/initial-data.ts";
import type { LessonView } from "../../../shared/api.ts";
import { getLesson, RequestError } from "../../api.ts";
import { Failure } from "../../components/Failure.tsx";
import { Header } from "../../components/Header.tsx";
import { NotFoundPage } from "../../components/NotFoundPage.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useLoaded } from "../../components/useLoaded.ts";
import { useTitle } from "../../components/useTitle.ts";
import { FigureServicesProvider } from "./FigureServicesProvider.tsx";
import { END, endTitle, LessonEnd } from "./LessonEnd.tsx";
import { LessonText } from "./LessonText.tsx";
import styles from "./lesson.module.css";
import { type LessonModule, loadedText, loadText } from "./lessons.ts";

/** One lesson: what it takes, its text, and where to go next. */
export default function LessonPage() {
  const { slug = "" } = useParams();
  const first = useInitialData("lesson", { slug });
  const begun = first && { lesson: first, text: loadedText(slug) };
  const { data: { lesson, text } = {}, error, retry } = useLoaded(slug, () => loadLesson(slug), begun);
  useTitle(lesson?.title);
  const isUnknown = lesson?.textHtml === null && !text;
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
            <LessonText
              key={slug}
              sections={text && [...text.sections, { id: END, title: endTitle(lesson) }]}
            >
              {lesson.textHtml === null ? (
                text && (
                  <FigureServicesProvider>
                    <text.default />
                  </FigureServicesProvider>
                )
              ) : (
                // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by our server, which lets no raw HTML through
                <div className={styles.own} dangerouslySetInnerHTML={{ __html: lesson.textHtml }} />
              )}
              <LessonEnd lesson={lesson} />
            </LessonText>
          </>
        )}
        {error && <Failure message="The lesson could not be loaded." note={error.message} onRetry={retry} />}
        {!lesson && !error && <Skeleton label="Loading the lesson" lines={8} />}
      </main>
    </div>
  );
}

async function loadLesson(slug: string): Promise<{ lesson?: LessonView; text?: LessonModule }> {
  const [lesson, text] = await Promise.all([getLesson(slug), loadText(slug)]);
  return { lesson, text };
}

function Opening({ lesson }: { lesson: LessonView }) {
  const { title, summary, minutes, prerequisites, objectives } = lesson;
  return (
    <div className={styles.opening}>
      <h1>{title}</h1>
      <p className={styles.summary}>{summary}</p>
      <p className={styles.meta}>
        About {minutes} minutes. You need: {prerequisites.join("; ") || "nothing"}.
      </p>
      {objectives.length > 0 && (
        <div className={styles.objectives}>
          <p>After this lesson you can</p>
          <ul>
            {objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
