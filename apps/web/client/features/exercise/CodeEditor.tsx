import { useEffect, useEffectEvent, useImperativeHandle, useRef } from "react";
import { useIsDark } from "../../components/theme.ts";
import styles from "./editor.module.css";
import type { EditorProps } from "./editor.ts";
import { monaco } from "./monaco.ts";

/** Monaco, and nothing else. */
export default function CodeEditor({ slug, value, onChange, problems, ref }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(null);
  const theme = useIsDark() ? "dark" : "light";
  const changed = useEffectEvent(onChange);
  const initial = useEffectEvent(() => value);

  useEffect(() => {
    const uri = monaco.Uri.parse(`file:///${slug}.ts`);
    const model = monaco.editor.createModel(initial(), "typescript", uri);
    const created = monaco.editor.create(host.current!, {
      model,
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
    model.onDidChangeContent(() => changed(model.getValue()));
    editor.current = created;
    return () => {
      created.dispose();
      model.dispose();
    };
  }, [slug]);

  useEffect(() => monaco.editor.setTheme(theme), [theme]);

  useEffect(() => {
    const model = editor.current?.getModel();
    if (!model || model.getValue() === value) return;
    const whole = { range: model.getFullModelRange(), text: value };
    model.pushEditOperations([], [whole], () => null); // and not setValue, so that undo brings back what was there
  }, [value]);

  useEffect(() => {
    const model = editor.current?.getModel();
    if (!model) return;
    const markers = problems.map(({ line, column, message }) => ({
      severity: monaco.MarkerSeverity.Error,
      message,
      startLineNumber: line,
      startColumn: column,
      endLineNumber: line,
      endColumn: model.getLineMaxColumn(Math.min(line, model.getLineCount())),
    }));
    monaco.editor.setModelMarkers(model, "tests", markers);
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
