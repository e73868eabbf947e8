import { Header } from "../../components/Header.tsx";
import { useHashTarget } from "../../components/useHashTarget.ts";
import { useTitle } from "../../components/useTitle.ts";
import styles from "./GlossaryPage.module.css";
import { glossary } from "./glossary.ts";
import { NotationTable } from "./NotationTable.tsx";

/** In the order of the alphabet. */
const alphabetical = glossary.toSorted((a, b) => a.word.localeCompare(b.word, "en"));

/** The words of the field, each explained in a sentence or two. */
export default function GlossaryPage() {
  useTitle("Glossary");
  useHashTarget();
  return (
    <>
      <Header />
      <main id="main" className={styles.glossary}>
        <h1>Glossary</h1>
        <dl>
          {alphabetical.map(({ id, word, means, also }) => (
            <div key={id} id={id}>
              <dt>{word}</dt>
              <dd>
                {means}
                {also && <span className={styles.also}> Also: {also.join(", ")}.</span>}
              </dd>
            </div>
          ))}
        </dl>
        <NotationTable />
      </main>
    </>
  );
}
