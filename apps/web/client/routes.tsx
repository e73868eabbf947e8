import { lazy } from "react";
import { Route, Routes } from "react-router";
import { NotFoundPage } from "./components/NotFoundPage.tsx";
import { PageFrame } from "./PageFrame.tsx";

const HomePage = lazy(() => import("./features/home/HomePage.tsx"));
const LessonPage = lazy(() => import("./features/lesson/LessonPage.tsx"));
const GlossaryPage = lazy(() => import("./features/reference/GlossaryPage.tsx"));
const TypeScriptPage = lazy(() => import("./features/typescript/TypeScriptPage.tsx"));
const WorkPage = lazy(() => import("./features/work-file/WorkPage.tsx"));
const ErrataPage = lazy(() => import("./features/reference/ErrataPage.tsx"));
const LabPage = lazy(() => import("./features/lab/LabPage.tsx"));
const ExercisePage = lazy(() => import("./features/exercise/ExercisePage.tsx"));

/** Every address of the site. Each page is loaded when asked for. */
export function AppRoutes() {
  return (
    <PageFrame>
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
    </PageFrame>
  );
}
