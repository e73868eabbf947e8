import { MOST_KEPT } from "../../../shared/api.ts";
import styles from "./work.module.css";

/** What the server keeps of a student who has no account, and for how long. */
export function WhatIsKept() {
  const { attempts, megabytes, days } = MOST_KEPT;
  return (
    <section aria-labelledby="what-is-kept" className={styles.part}>
      <h2 id="what-is-kept">What the server keeps</h2>
      <p>
        There are no accounts: the server knows you by a cookie of this browser. It keeps the code you are
        working on, your attempts and the hints you took, {attempts.toLocaleString("en")} attempts or{" "}
        {megabytes} MB of them at most. {days} days after you last saved code, submitted or took a hint it
        removes all of it. What you want to keep for longer, download as work.zip.
      </p>
    </section>
  );
}
