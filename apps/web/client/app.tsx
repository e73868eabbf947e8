import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./styles/tokens.css";
import "./styles/global.css";
import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { loadText } from "./features/lesson/lessons.ts";
import { FirstAnswersContext, readFirstAnswers } from "./first-answers.ts";
import { keepOffline, reloadForNewVersion } from "./offline.ts";
import { openOutbox } from "./outbox.ts";
import { AppRoutes } from "./routes.tsx";
import { settleAddress, siteRoot } from "./site.ts";

settleAddress();
openOutbox();
reloadForNewVersion();
keepOffline();
if (import.meta.hot) void import("./dev-banner.ts");

const root = document.getElementById("root")!;
const site = (
  <StrictMode>
    <FirstAnswersContext value={readFirstAnswers()}>
      <BrowserRouter basename={siteRoot}>
        <AppRoutes />
      </BrowserRouter>
    </FirstAnswersContext>
  </StrictMode>
);

if (root.hasChildNodes()) {
  await loadText(location.pathname.replace("/lessons/", ""));
  // What a reader keeps in this browser the server cannot know: where the page differs by it, React draws it anew.
  hydrateRoot(root, site, import.meta.env.DEV ? {} : { onRecoverableError() {} });
} else createRoot(root).render(site);
