import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import { useEffect } from "react";
import { isStatic } from "../../delivery/site.ts";
import { getCourse } from "../api.ts";
import { useConnected } from "../store/connection.ts";
import styles from "./header.module.css";

const ASK_AGAIN = 10_000;

/** Without a connection: what goes on working, and what waits. Gone as soon as the server answers again. */
export function OfflineNote() {
  const connected = useConnected();
  useEffect(() => {
    if (connected) return;
    const timer = setInterval(() => getCourse().catch(() => {}), ASK_AGAIN);
    return () => clearInterval(timer);
  }, [connected]);

  return (
    <div role="status">
      {!connected && (
        <p className={styles.offline}>
          <Icon name="offline" />
          You are offline. Lessons and Run still work
          {isStatic ? "." : ", and Submit is sent when you are online again."}
        </p>
      )}
    </div>
  );
}
