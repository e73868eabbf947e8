import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import { Link } from "react-router";
import { Failure } from "../../../components/Failure.tsx";
import { flush, type Sending } from "../../../store/outbox.ts";
import styles from "./Unsent.module.css";

/** A submission that no server has: that it waits and nothing is lost, why it was refused, or how it is handed in. */
export function Unsent({ sending, onSubmit }: { sending: Sending | undefined; onSubmit: () => void }) {
  if (sending?.state === "refused") {
    return (
      <Failure message={`Not submitted. ${sending.why}`} note="Your code is kept here." onRetry={onSubmit} />
    );
  }
  if (sending?.state === "to-hand-in") {
    return (
      <section className={styles.unsent} role="status" aria-label="To hand in">
        <Icon name="to-hand-in" size={18} />
        <div>
          <p>
            <strong>Attempt {sending.attempt} is kept in this browser.</strong>
          </p>
          <p>
            This site has no server to grade it. <Link to="/work">Hand in as a file</Link>, and your teacher
            has it graded on the hidden tests too.
          </p>
        </div>
      </section>
    );
  }
  if (sending?.state !== "waiting") return null;
  return (
    <div className={styles.unsent} role="status" aria-label="Waiting to be sent">
      <Icon name="in-progress" size={18} />
      <div>
        <p>
          <strong>Not submitted yet. {navigator.onLine ? sending.why : "This browser is offline."}</strong>
        </p>
        <p>Your code is kept here; it will be sent as soon as the server takes it.</p>
      </div>
      <Button onClick={flush}>Try now</Button>
    </div>
  );
}
