import Editor from "@monaco-editor/react";
import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from "react";
import { useIsDark } from "../../../store/theme.ts";
import styles from "./editor.module.css";
import type { EditorProblem, EditorProps } from "./editor.ts";
import { monaco, offerTypes, watchDiagnostics } from "./monaco.ts";

/** Monaco, with the problems of a report as markers, and the text that was typed faster than the page takes it. */
export default function CodeEditor({ slug, types, value, onChange, problems, onDiagnose, ref }: EditorProps) {
  const [editor, setEditor] = useState<monaco.editor.IStandaloneCodeEditor>();
  /** What was typed and has not come back as `value` yet, where the page is slower than the hand. */
  const unseen = useRef<string[]>([]);
  const theme = useIsDark() ? "dark" : "light";
  const diagnosed = useEffectEvent(onDiagnose);
  const path = `file:///${slug}.ts`;

  useEffect(() => offerTypes(types), [types]);
  useEffect(() => watchDiagnostics(monaco.Uri.parse(path), (diagnostics) => diagnosed(diagnostics)), [path]);

  useEffect(() => {
    const model = editor?.getModel();
    const typed = unseen.current.lastIndexOf(value);
    unseen.current.splice(0, typed + 1);
    if (!model || typed >= 0 || model.getValue() === value) return;
    const whole = { range: model.getFullModelRange(), text: value };
    model.pushEditOperations([], [whole], () => null); // and not setValue, so that undo brings back what was there
    unseen.current = [];
  }, [editor, value]);

  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model) return;
    const inside = problems.filter(({ line }) => line <= model.getLineCount());
    monaco.editor.setModelMarkers(
      model,
      "tests",
      inside.map((problem) => markerOf(model, problem)),
    );
    const marks = editor.createDecorationsCollection(inside.map(markInGutter));
    return () => marks.clear();
  }, [editor, problems]);

  useImperativeHandle(ref, () => ({
    goTo({ line, column }) {
      editor?.revealLineInCenter(line);
      editor?.setPosition({ lineNumber: line, column });
      editor?.focus();
    },
  }));

  return (
    <div className={styles.monaco} data-editor="monaco">
      <Editor
        key={path}
        path={path}
        language="typescript"
        theme={theme}
        defaultValue={value}
        loading={<pre className={styles.loading}>{value}</pre>}
        options={options}
        onMount={setEditor}
        onChange={(text = "") => {
          unseen.current.push(text);
          onChange(text);
        }}
      />
    </div>
  );
}

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  acceptSuggestionOnCommitCharacter: false, // a full stop or a bracket is only itself
  ariaLabel: "Your code. Press Control M, then Tab, to leave the editor.",
  automaticLayout: true,
  fixedOverflowWidgets: true,
  fontFamily: "'JetBrains Mono Variable', monospace",
  fontLigatures: false,
  fontSize: 13.5,
  lineHeight: 21,
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  padding: { top: 14, bottom: 14 },
  renderLineHighlight: "none",
  scrollbar: { horizontalScrollbarSize: 10, verticalScrollbarSize: 10 },
  scrollBeyondLastLine: false,
  stickyScroll: { enabled: false },
  tabSize: 2,
};

function markerOf(model: monaco.editor.ITextModel, { line, column, message }: EditorProblem) {
  const word = model.getWordAtPosition({ lineNumber: line, column });
  return {
    severity: monaco.MarkerSeverity.Error,
    message,
    startLineNumber: line,
    startColumn: column,
    endLineNumber: line,
    endColumn: word?.endColumn ?? model.getLineMaxColumn(line),
  };
}

function markInGutter({ line }: EditorProblem) {
  return {
    range: new monaco.Range(line, 1, line, 1),
    options: { isWholeLine: true, linesDecorationsClassName: `failed-line ${styles.mark}` },
  };
}
