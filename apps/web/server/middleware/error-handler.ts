import type { ErrorRequestHandler, Request } from "express";
import type { Logger } from "pino";
import * as z from "zod";
import type { ApiError } from "../../shared/api.ts";
import { HttpError } from "../http-error.ts";

/** Answers every error with a status and one sentence; an unexpected error is logged, and its message is not sent. */
export const errorHandler =
  (log: Logger): ErrorRequestHandler =>
  (error, req, res, _next) => {
    const { status, message, details } = answer(error);
    if (status >= 500 && !(error instanceof HttpError))
      log.error({ err: error, method: req.method, route: routeOf(req) }, "A request failed");
    if (res.headersSent) return void res.destroy();
    res.status(status).json({ error: message, ...details } satisfies ApiError);
  };

/** The pattern of a request's route, without the values of its parameters. */
const routeOf = ({ baseUrl, route }: Request) => (route ? baseUrl + route.path : "");

function answer(error: unknown): { status: number; message: string; details?: object } {
  if (error instanceof HttpError) return error;
  if (error instanceof z.core.$ZodError) return { status: 400, message: error.issues[0].message };
  const { status, type } = error as { status?: number; type?: string };
  if (status === undefined || status >= 500) {
    return { status: 500, message: "Something went wrong on our side. Please try again." };
  }
  return { status, message: bodyErrors[type ?? ""] ?? "The server could not read this request." };
}

const bodyErrors: Record<string, string> = {
  "entity.too.large": "That is too much text for one submission: 256 KiB is the most.",
  "entity.parse.failed": "The body of the request is not JSON.",
  "charset.unsupported": "The body of the request must be JSON in UTF-8.",
  "encoding.unsupported": "The body of the request is compressed in a way the server does not know.",
};
