import { ScrollRegion } from "@graded-descent/figures/controls/ScrollRegion.tsx";
import { type KeyboardEvent, useImperativeHandle, useRef } from "react";
import { useTypeCheck } from "../typescript/useTypeCheck.ts";
import styles from "./editor.module.css";
import type { EditorProps } from "./editor.ts";
import { SymbolKeys } from "./SymbolKeys.tsx";
import { typed } from "./typing.ts";

/** The editor of touch screens: the system's own keyboard, selection and undo. */
export function PlainEditor({ types, value, onChange, problems, onDiagnose, ref }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLDivElement>(null);
  const found = useTypeCheck(value, types, onDiagnose);
  const wrong = new Set([...problems, ...found].map(({ line }) => line));

  useImperativeHandle(ref, () => ({
    goTo({ line, column }) {
      const before = value.split("\n").slice(0, line - 1);
      const at = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
      field.current?.scrollTo({
        top: (line - 3) * Number.parseFloat(getComputedStyle(field.current).lineHeight),
      });
    },
  }));

  function type(key: string) {
    const { selectionStart, selectionEnd } = field.current!;
    const { from, text } = typed(key, value, selectionStart);
    field.current!.focus();
    field.current!.setSelectionRange(from, selectionEnd);
    document.execCommand("insertText", false, text); // the one way that the system's undo knows of
  }

  function onKeyDown(event: KeyboardEvent) {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing;
    if (!plain || !/^(Enter|[)}\]])$/.test(event.key)) return;
    event.preventDefault();
    type(event.key);
  }

  return (
    <div className={styles.plain}>
      <div className={styles.field}>
        <div ref={numbers} className={styles.numbers} aria-hidden="true">
          {value.split("\n").map((_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
            <span key={i} data-wrong={wrong.has(i + 1)}>
              {i + 1}
            </span>
          ))}
        </div>
        <textarea
          ref={field}
          aria-label="Your code"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
          onScroll={(event) => numbers.current?.scrollTo({ top: event.currentTarget.scrollTop })}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          wrap="off"
          data-editor="plain"
        />
      </div>
      {problems.length > 0 && (
        <ScrollRegion className={styles.problems} label="Problems">
          <ul>
            {problems.map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                Line {line}: {message}
              </li>
            ))}
          </ul>
        </ScrollRegion>
      )}
      <SymbolKeys onKey={type} />
    </div>
  );
}
