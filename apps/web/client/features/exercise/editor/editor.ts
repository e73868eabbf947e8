import type { SourcePosition } from "@graded-descent/grader";
import type { Ref } from "react";

/** Something to point at in the student's source. */
export interface EditorProblem extends SourcePosition {
  message: string;
}

/** What TypeScript says of a place in the student's source. */
export interface Diagnostic extends EditorProblem {
  code: number;
  /** False for what is merely never used. */
  error: boolean;
}

/** What the page may ask of an editor besides showing its value. */
export interface EditorHandle {
  goTo(place: SourcePosition): void;
}

/** What every editor is given, Monaco and the plain one alike. */
export interface EditorProps {
  /** Names the file: an editor keeps undo for one at a time. */
  slug: string;
  /** The exercise's own, which are there to be used however the code stands. */
  types: string;
  value: string;
  onChange: (value: string) => void;
  problems: EditorProblem[];
  /** Called whenever TypeScript changes its mind about the code. */
  onDiagnose: (diagnostics: Diagnostic[]) => void;
  ref: Ref<EditorHandle>;
}
