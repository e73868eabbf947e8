import { type ComponentType, createContext, type ReactNode, use } from "react";

/** A statement about training that lessons quote, and how far it holds. */
export interface ListedClaim {
  id: string;
  /** As it is usually said. */
  text: string;
  status: "holds" | "holds-when" | "contradicted" | "illustrative";
  /** When it holds, or what is so instead. */
  note: string;
  /** Where that is written. */
  source?: string;
  /** Where that can be read. */
  url?: string;
  /** A figure of the course that shows it, as lesson#figure. */
  figure?: string;
}

/** A term of the field and what it means. */
export interface GlossaryEntry {
  id: string;
  word: string;
  means: string;
  /** Other names for it. */
  also?: string[];
}

/** What figures need of the page that shows them. */
export interface FigureServices {
  claims: ListedClaim[];
  glossary: GlossaryEntry[];
  /** A link to another page of the site: `to` is a path from the site's root. */
  Link: ComponentType<{ to: string; className?: string; title?: string; children: ReactNode }>;
  /** What the reader's browser keeps under a name; undefined without it. */
  read(name: string): unknown;
  /** Keeps a value that JSON can hold; a browser that keeps nothing does nothing. */
  write(name: string, value: unknown): void;
  /** Starts a worker; figures end it when they leave the page. */
  startWorker(create: () => Worker): Worker;
  /** Results of `usePrecomputed`, by key: those that the server computed for this page. */
  precomputed: Record<string, unknown>;
}

/** What the page gives its figures; the site provides it once, above all pages. */
export const FigureServicesContext = createContext<FigureServices | undefined>(undefined);

/** The services of the page; throws an `Error` outside `FigureServicesContext`. */
export function useFigureServices(): FigureServices {
  const services = use(FigureServicesContext);
  if (!services) throw new Error("A figure must be shown inside a FigureServicesContext.");
  return services;
}
