import { marks } from "./marks.ts";
import { type Method, methodsOf } from "./method.ts";
import styles from "./plot.module.css";

interface Props {
  names: string[];
  /** As what each is drawn, where its name alone does not say so. */
  methods?: Method[];
  /** Whether dashed lines are drawn too, and so need a word. */
  withReference?: boolean;
}

/** What each colour and each kind of line stands for, in words. */
export function Legend({ names, methods = methodsOf(names), withReference = false }: Props) {
  return (
    <ul className={styles.legend}>
      {names.map((name, i) => (
        <li key={name}>
          <svg
            width="30"
            height="12"
            viewBox="-15 -6 30 12"
            aria-hidden="true"
            className={styles[methods[i]]}
          >
            <path d="M-14,0H14" stroke="currentColor" strokeWidth="2" />
            <path d={marks[methods[i]]} fill="currentColor" />
          </svg>
          {name}
        </li>
      ))}
      {withReference && (
        <li>
          <svg width="30" height="12" viewBox="-15 -6 30 12" aria-hidden="true">
            <path d="M-14,0H14" stroke="currentColor" strokeWidth="2" strokeDasharray="5 4" />
          </svg>
          the reference
        </li>
      )}
    </ul>
  );
}
