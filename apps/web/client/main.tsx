import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./styles/tokens.css";
import "./styles/global.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { keepOffline, reloadForNewVersion } from "./offline.ts";
import { openOutbox } from "./outbox.ts";
import { AppRoutes } from "./routes.tsx";
import { settleAddress, siteRoot } from "./site.ts";

settleAddress();
openOutbox();
reloadForNewVersion();
keepOffline();
if (import.meta.hot) void import("./dev-banner.ts");

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <BrowserRouter basename={siteRoot}>
      <AppRoutes />
    </BrowserRouter>
  </StrictMode>,
);
