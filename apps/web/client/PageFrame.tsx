import { type ReactNode, Suspense } from "react";
import { ErrorBoundary } from "./components/ErrorBoundary.tsx";
import { PageChange } from "./components/PageChange.tsx";
import { Skeleton } from "./components/Skeleton.tsx";
import { Search } from "./features/search/Search.tsx";

/** What surrounds every page of the site. */
export function PageFrame({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary>
      <PageChange />
      <Search />
      <a className="visually-hidden focusable" href="#main">
        Skip to the content
      </a>
      <Suspense fallback={<Skeleton label="Loading the page" />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
