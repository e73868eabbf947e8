import { useEffect, useEffectEvent, useImperativeHandle, useRef } from "react";
import { useIsDark } from "../../../store/theme.ts";
import styles from "./editor.module.css";
import type { EditorProblem, EditorProps } from "./editor.ts";
import { monaco, offerTypes, watchDiagnostics } from "./monaco.ts";

/** Monaco, and nothing else. */
export default function CodeEditor({ slug, types, value, onChange, problems, onDiagnose, ref }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(null);
  /** What was typed and has not come back as `value` yet, where the page is slower than the hand. */
  const unseen = useRef<string[]>([]);
  const theme = useIsDark() ? "dark" : "light";
  const changed = useEffectEvent(onChange);
  const diagnosed = useEffectEvent(onDiagnose);
  const initial = useEffectEvent(() => value);

  useEffect(() => {
    const uri = monaco.Uri.parse(`file:///${slug}.ts`);
    const withdrawTypes = offerTypes(types);
    const model = monaco.editor.createModel(initial(), "typescript", uri);
    const created = monaco.editor.create(host.current!, {
      model,
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
    });
    model.onDidChangeContent(() => {
      unseen.current.push(model.getValue());
      changed(model.getValue());
    });
    const stopWatching = watchDiagnostics(uri, (diagnostics) => diagnosed(diagnostics));
    editor.current = created;
    return () => {
      stopWatching();
      created.dispose();
      model.dispose();
      withdrawTypes();
    };
  }, [slug, types]);

  useEffect(() => monaco.editor.setTheme(theme), [theme]);

  useEffect(() => {
    const model = editor.current?.getModel();
    const typed = unseen.current.lastIndexOf(value);
    unseen.current.splice(0, typed + 1);
    if (!model || typed >= 0 || model.getValue() === value) return;
    const whole = { range: model.getFullModelRange(), text: value };
    model.pushEditOperations([], [whole], () => null); // and not setValue, so that undo brings back what was there
    unseen.current = [];
  }, [value]);

  useEffect(() => {
    const model = editor.current?.getModel();
    if (!editor.current || !model) return;
    const inside = problems.filter(({ line }) => line <= model.getLineCount());
    monaco.editor.setModelMarkers(
      model,
      "tests",
      inside.map((problem) => markerOf(model, problem)),
    );
    const marks = editor.current.createDecorationsCollection(inside.map(markInGutter));
    return () => marks.clear();
  }, [problems]);

  useImperativeHandle(ref, () => ({
    goTo({ line, column }) {
      editor.current?.revealLineInCenter(line);
      editor.current?.setPosition({ lineNumber: line, column });
      editor.current?.focus();
    },
  }));

  return <div ref={host} className={styles.monaco} data-editor="monaco" />;
}

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
    options: { isWholeLine: true, linesDecorationsClassName: styles.mark },
  };
}
