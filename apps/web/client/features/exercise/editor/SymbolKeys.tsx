import { Button } from "@graded-descent/figures/controls/Button.tsx";
import styles from "./editor.module.css";

const symbols = [
  "(",
  ")",
  "{",
  "}",
  "[",
  "]",
  "=",
  "+",
  "-",
  "*",
  "/",
  ".",
  ",",
  ";",
  ":",
  "<",
  ">",
  '"',
  "'",
];

/** What code is full of and the keyboards of phones hide: pressed without taking the keyboard away. */
export function SymbolKeys({ onKey }: { onKey: (key: string) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would say that this is a form
    <div role="group" aria-label="Symbols" className={styles.symbols}>
      {["Tab", ...symbols].map((key) => (
        <Button
          key={key}
          aria-label={key === "Tab" ? "Indent" : undefined}
          onPointerDown={(event) => event.preventDefault()} // the focus stays where the text is
          onClick={() => onKey(key)}
        >
          {key === "Tab" ? "⇥" : key}
        </Button>
      ))}
    </div>
  );
}
