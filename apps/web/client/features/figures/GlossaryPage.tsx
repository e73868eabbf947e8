import { useEffect } from "react";
import { useLocation } from "react-router";
import { Header } from "../../components/Header.tsx";
import { useTitle } from "../../components/useTitle.ts";
import styles from "./figures.module.css";
import { glossary } from "./glossary.ts";

/** The words of the field, each explained in a sentence or two. */
export default function GlossaryPage() {
  useTitle("Glossary");
  const { hash } = useLocation();
  useEffect(() => {
    document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  return (
    <>
      <Header />
      <main id="main" className={styles.glossary}>
        <h1>Glossary</h1>
        <dl>
          {glossary.map(({ id, word, means }) => (
            <div key={id} id={id}>
              <dt>{word}</dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </main>
    </>
  );
}
