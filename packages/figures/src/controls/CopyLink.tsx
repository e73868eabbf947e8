import { useState } from "react";
import { Button } from "./Button.tsx";
import styles from "./CopyLink.module.css";

/** Copies the page's address as it stands; `to` is the part of the page it leads to. */
export function CopyLink({ to = "" }: { to?: string }) {
  const [said, setSaid] = useState("");
  async function copy() {
    const url = new URL(location.href);
    url.hash = to;
    setSaid(
      await navigator.clipboard.writeText(url.href).then(
        () => "Link copied",
        () => `The browser keeps no copy; the link is ${url.href}`,
      ),
    );
  }
  return (
    <span className={styles.copy}>
      <span role="status">{said}</span>
      <Button look="quiet" onClick={copy}>
        Copy link
      </Button>
    </span>
  );
}
