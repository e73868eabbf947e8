import type { RequestHandler } from "express";
import helmet from "helmet";

/** Nothing is loaded from, sent to or shown inside another origin. Vite's own page needs inline scripts, so only `dev` allows them. */
export const securityHeaders = ({ dev }: { dev: boolean }): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'", ...(dev ? ["'unsafe-inline'"] : [])],
        styleSrc: ["'self'", "'unsafe-inline'"], // Monaco and KaTeX set styles
        fontSrc: ["'self'", "data:"],
        imgSrc: ["'self'", "data:"],
        workerSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: "deny" },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: { includeSubDomains: false },
  });
