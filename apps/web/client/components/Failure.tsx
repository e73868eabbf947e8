import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import styles from "./notice.module.css";

interface Props {
  /** What happened, as a sentence. */
  message: string;
  /** What it means for the reader. */
  note?: string;
  onRetry?: () => void;
}

/** Something did not work: what, what it means, and the way to try again. */
export function Failure({ message, note, onRetry }: Props) {
  return (
    <div className={styles.failure} role="alert">
      <Icon name="warning" size={18} />
      <div>
        <p>
          <strong>{message}</strong>
        </p>
        {note && <p>{note}</p>}
      </div>
      {onRetry && <Button onClick={onRetry}>Retry</Button>}
    </div>
  );
}
