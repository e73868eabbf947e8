import { Component, type ReactNode } from "react";
import { Failure } from "./Failure.tsx";

/** Catches what a page throws while it renders, so that the reader sees a sentence and not a blank. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return (
      <main id="main">
        <Failure
          message="This page stopped working."
          note={`Your code is kept in this browser. (${this.state.error.message})`}
          onRetry={() => location.reload()}
        />
      </main>
    );
  }
}
