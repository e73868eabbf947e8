import { Link } from "react-router";
import { Header } from "./Header.tsx";
import styles from "./notice.module.css";
import { useTitle } from "./useTitle.ts";

/** Where an address leads that leads nowhere. */
export function NotFoundPage({ what = "page" }: { what?: string }) {
  useTitle("Not found");
  return (
    <>
      <Header />
      <main id="main" className={styles.page}>
        <h1>Off the map</h1>
        <p>There is no {what} at this address.</p>
        <p>
          <Link to="/">Back to the course map</Link>
        </p>
      </main>
    </>
  );
}
