import type { RequestHandler } from "express";
import helmet from "helmet";

const directives = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  styleSrc: ["'self'", "'unsafe-inline'"], // Monaco and KaTeX set styles
  fontSrc: ["'self'", "data:"],
  imgSrc: ["'self'", "data:"],
  workerSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
};

/** The same policy as text, for pages that come without headers. */
export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, values]) => `${name.replace(/[A-Z]/g, "-$&").toLowerCase()} ${values.join(" ")}`)
  .join("; ");

/** Pages load nothing from other origins, send nothing to them and are not framed by them. With `dev`, inline scripts are allowed, which Vite needs. */
export const securityHeaders = ({ dev }: { dev: boolean }): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...directives,
        ...(dev && { scriptSrc: [...directives.scriptSrc, "'unsafe-inline'"] }),
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: "deny" },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: { includeSubDomains: false },
  });
