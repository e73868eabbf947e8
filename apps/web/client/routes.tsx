import { lazy, Suspense } from "react";
import { Route, Routes } from "react-router";
import { ErrorBoundary } from "./components/ErrorBoundary.tsx";
import { NotFoundPage } from "./components/NotFoundPage.tsx";
import { PageChange } from "./components/PageChange.tsx";
import { Skeleton } from "./components/Skeleton.tsx";
import { HomePage } from "./features/home/HomePage.tsx";
import { Search } from "./features/search/Search.tsx";

const LessonPage = lazy(() => import("./features/lesson/LessonPage.tsx"));
const GlossaryPage = lazy(() => import("./features/figures/GlossaryPage.tsx"));
const TypeScriptPage = lazy(() => import("./features/typescript/TypeScriptPage.tsx"));
const WorkPage = lazy(() => import("./features/work/WorkPage.tsx"));
const ErrataPage = lazy(() => import("./features/figures/ErrataPage.tsx"));
const LabPage = lazy(() => import("./features/lab/LabPage.tsx"));
const ExercisePage = lazy(() => import("./features/exercise/ExercisePage.tsx"));

/** Every address of the site. The exercise page, heavy with its editor, is loaded when asked for. */
export function AppRoutes() {
  return (
    <ErrorBoundary>
      <PageChange />
      <Search />
      <a className="visually-hidden focusable" href="#main">
        Skip to the content
      </a>
      <Suspense fallback={<Skeleton label="Loading the page" />}>
        <Routes>
          <Route index element={<HomePage />} />
          <Route path="lessons/:slug" element={<LessonPage />} />
          <Route path="lab" element={<LabPage />} />
          <Route path="glossary" element={<GlossaryPage />} />
          <Route path="typescript" element={<TypeScriptPage />} />
          <Route path="work" element={<WorkPage />} />
          <Route path="errata" element={<ErrataPage />} />
          <Route path="exercises/:slug" element={<ExercisePage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
