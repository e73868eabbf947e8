import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "../client/styles/tokens.css";
import "../client/styles/global.css";
import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { loadText } from "../client/features/lesson/lessons.ts";
import { AppRoutes } from "../client/routes.tsx";
import { openOutbox } from "../client/store/outbox.ts";
import { InitialDataContext, readInitialData } from "./initial-data.ts";
import { keepOffline, reloadForNewVersion } from "./offline.ts";
import { normalizeAddress, siteRoot } from "./site.ts";

normalizeAddress();
openOutbox();
reloadForNewVersion();
keepOffline();
if (import.meta.hot) void import("../client/dev-banner.ts");

const root = document.getElementById("root")!;
const site = (
  <StrictMode>
    <InitialDataContext value={readInitialData()}>
      <BrowserRouter basename={siteRoot}>
        <AppRoutes />
      </BrowserRouter>
    </InitialDataContext>
  </StrictMode>
);

if (root.hasChildNodes()) {
  await loadText(location.pathname.replace("/lessons/", ""));
  hydrateRoot(root, site, {
    onRecoverableError: (error) => console.error("The page differs from the one the server rendered.", error),
  });
} else createRoot(root).render(site);
