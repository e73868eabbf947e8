import { Link } from "react-router";
import { useInitialData } from "../../../delivery/initial-data.ts";
import { getCourse } from "../../api.ts";
import { Failure } from "../../components/Failure.tsx";
import { Header } from "../../components/Header.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useLoaded } from "../../components/useLoaded.ts";
import { useTitle } from "../../components/useTitle.ts";
import { CourseMap } from "./CourseMap.tsx";
import styles from "./home.module.css";
import { Standing } from "./Standing.tsx";
import { withDrafts } from "./stops.ts";
import { ThreeDescents } from "./ThreeDescents.tsx";
import { useDrafts } from "./useDrafts.ts";

/** The course map: what there is to do, and where this student stands. */
export default function HomePage() {
  useTitle(undefined);
  const course = useLoaded("course", getCourse, useInitialData("course", {}));
  const drafts = useDrafts();
  const parts = course.data && withDrafts(course.data.parts, drafts);
  return (
    <div className={styles.page}>
      <Header />
      <main id="main">
        <section className={styles.opening}>
          <div className={styles.promise}>
            <h1>{course.data?.title ?? "Mini-batch and stochastic gradient descent"}</h1>
            <p>
              Write gradient descent yourself, one small function at a time. Your code runs here in the
              browser, is graded in seconds, and draws its own path on the loss beside the path of the
              reference solution.
            </p>
            {parts && <Standing parts={parts} />}
            <p className={styles.aside}>
              New to TypeScript? <Link to="/typescript">Ten minutes of it, beside the same in Python</Link>.
            </p>
            <p className={styles.aside}>
              Or <Link to="/lab">open the lab</Link> and see the methods go down side by side.
            </p>
          </div>
          <ThreeDescents />
        </section>
        {parts && <CourseMap parts={parts} />}
        {course.error && (
          <Failure
            message="The course could not be loaded."
            note={`${course.error.message} Your code is kept in this browser.`}
            onRetry={course.retry}
          />
        )}
        {!course.data && !course.error && <Skeleton label="Loading the course" lines={8} />}
      </main>
      <footer className={styles.footer}>
        <p className={styles.credit}>
          After <cite>Lecture 7, Mini-batch &amp; Stochastic Gradient Descent</cite>, of{" "}
          <cite>Interactive Deep Learning Lectures</cite> by Prof. Daya Shankar, School of Sciences, Woxsen
          University.
        </p>
        <nav aria-label="Look up" className={styles.lookUp}>
          <Link to="/glossary">Glossary</Link>
          <Link to="/errata">Errata of the lecture</Link>
          <Link to="/lessons/summary#the-card">Card to print</Link>
          <Link to="/work">Your work as a file</Link>
        </nav>
      </footer>
    </div>
  );
}
