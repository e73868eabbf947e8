import { ScrollRegion } from "../controls/ScrollRegion.tsx";
import styles from "./CodeLines.module.css";

interface Props {
  /** What the code does, for those who come upon it by ear. */
  label: string;
  lines: string[];
  /** The line being shown, from 0. */
  now: number | undefined;
}

/** Lines of code, one of them marked. */
export function CodeLines({ label, lines, now }: Props) {
  return (
    <ScrollRegion label={label} className={styles.code}>
      <pre>
        {lines.map((text, i) => (
          <code key={text} data-now={i === now || undefined}>
            {text}
          </code>
        ))}
      </pre>
    </ScrollRegion>
  );
}
