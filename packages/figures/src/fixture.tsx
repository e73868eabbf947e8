import type { ComponentProps } from "react";
import type { FigureServices } from "./services.ts";

const PlainLink = ({ to, ...rest }: ComponentProps<FigureServices["Link"]>) => <a href={to} {...rest} />;

/** The services of a page that keeps what figures store in `stored`. */
export function testServices(before: Record<string, unknown> = {}) {
  const stored = new Map(Object.entries(before));
  const services: FigureServices = {
    claims: [],
    glossary: [],
    Link: PlainLink,
    read: (name) => stored.get(name),
    write: (name, value) => stored.set(name, value),
    startWorker: (create) => create(),
    precomputed: {},
  };
  return { services, stored };
}
