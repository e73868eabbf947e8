import { Icon, type IconName } from "@graded-descent/figures/controls/Icon.tsx";
import { Link } from "react-router";
import { Header } from "../../components/Header.tsx";
import { useHashTarget } from "../../components/useHashTarget.ts";
import { useTitle } from "../../components/useTitle.ts";
import look from "./ErrataPage.module.css";
import { type Erratum, errata } from "./errata.ts";
import { FindTheError } from "./FindTheError.tsx";
import styles from "./GlossaryPage.module.css";

const words: Record<Erratum["verdict"], { icon: IconName; says: string }> = {
  right: { icon: "passed", says: "Right as printed" },
  wrong: { icon: "failed", says: "Wrong" },
  "right-at-start": { icon: "in-progress", says: "Right for the first line only" },
};

/** What the lecture printed of its house-price example, line by line, what is exact, and a table to find such slips in. */
export default function ErrataPage() {
  useTitle("Errata");
  useHashTarget();
  return (
    <>
      <Header />
      <main id="main" className={styles.glossary}>
        <h1>Errata</h1>
        <div className={look.opening}>
          <p>
            The printed lecture works one example by hand: four houses, a line, and one pass of each method.
            Several of its numbers are wrong. If yours differ from those on your slides, look here first.
          </p>
          <p>
            Unless a unit is named, exact numbers are for sizes in thousands of square feet, with
            w&nbsp;=&nbsp;150 and b = 50 at the start and α = 0.01. The lesson{" "}
            <Link to="/lessons/house-prices">Four houses</Link> has them all.
          </p>
        </div>
        <ol className={look.list}>
          {errata.map(({ id, line, printed, verdict, exact, why }) => (
            <li key={id} id={id} data-verdict={verdict}>
              <h2>{line}</h2>
              <p className={look.verdict}>
                <Icon name={words[verdict].icon} /> {words[verdict].says}
              </p>
              <dl>
                <div>
                  <dt>printed</dt>
                  <dd>{printed}</dd>
                </div>
                <div>
                  <dt>exact</dt>
                  <dd>{exact}</dd>
                </div>
              </dl>
              <p>{why}</p>
            </li>
          ))}
        </ol>
        <h2 className={look.heading}>Would you have noticed?</h2>
        <FindTheError />
      </main>
    </>
  );
}
