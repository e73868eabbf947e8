import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { Route, Routes, StaticRouter } from "react-router";
import HomePage from "../client/features/home/HomePage.tsx";
import LessonPage from "../client/features/lesson/LessonPage.tsx";
import { loadText } from "../client/features/lesson/lessons.ts";
import { PageFrame } from "../client/PageFrame.tsx";
import { type InitialData, InitialDataContext } from "./initial-data.ts";

/**
 * The course map or a lesson as HTML, as the browser draws it for one who comes for the first time. Built for the
 * server, which sends it so that the page shows before any script has come (`server/prerendered.ts`). Throws an `Error`
 * where a part of the page cannot be rendered.
 */
export async function prerender(path: string, answers: InitialData): Promise<string> {
  await loadText(path.replace("/lessons/", ""));
  const html = renderToString(
    <StrictMode>
      <InitialDataContext value={answers}>
        <StaticRouter location={path}>
          <PageFrame>
            <Routes>
              <Route index element={<HomePage />} />
              <Route path="lessons/:slug" element={<LessonPage />} />
            </Routes>
          </PageFrame>
        </StaticRouter>
      </InitialDataContext>
    </StrictMode>,
  );
  if (html.includes(FAILED)) throw new Error("A component of the page threw an error outside the browser.");
  return html;
}

const FAILED = "<!--$!-->"; // what React writes in place of a Suspense boundary that it leaves to the browser
