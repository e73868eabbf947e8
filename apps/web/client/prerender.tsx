import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { Route, Routes, StaticRouter } from "react-router";
import HomePage from "./features/home/HomePage.tsx";
import LessonPage from "./features/lesson/LessonPage.tsx";
import { loadText } from "./features/lesson/lessons.ts";
import { type FirstAnswers, FirstAnswersContext } from "./first-answers.ts";
import { PageFrame } from "./PageFrame.tsx";

/**
 * The course map or a lesson as HTML, as the browser draws it for one who comes for the first time. Built for the
 * server, which sends it so that the page shows before any script has come (`server/prerendered.ts`).
 */
export async function prerender(path: string, answers: FirstAnswers): Promise<string> {
  await loadText(path.replace("/lessons/", ""));
  return renderToString(
    <StrictMode>
      <FirstAnswersContext value={answers}>
        <StaticRouter location={path}>
          <PageFrame>
            <Routes>
              <Route index element={<HomePage />} />
              <Route path="lessons/:slug" element={<LessonPage />} />
            </Routes>
          </PageFrame>
        </StaticRouter>
      </FirstAnswersContext>
    </StrictMode>,
  );
}
