import { useImperativeHandle, useRef } from "react";
import styles from "./editor.module.css";
import type { EditorProps } from "./editor.ts";

/** The editor of touch screens: the system's own keyboard, selection and undo. */
export function PlainEditor({ value, onChange, problems, ref }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);

  useImperativeHandle(ref, () => ({
    goTo({ line, column }) {
      const before = value.split("\n").slice(0, line - 1);
      const at = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
    },
  }));

  return (
    <div className={styles.plain}>
      <textarea
        ref={field}
        aria-label="Your code"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        wrap="off"
        data-editor="plain"
      />
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              Line {line}: {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
