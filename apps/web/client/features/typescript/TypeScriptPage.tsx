import { Header } from "../../components/Header.tsx";
import { useHashTarget } from "../../components/useHashTarget.ts";
import { useTitle } from "../../components/useTitle.ts";
import { complaints, snippets } from "./snippets.ts";
import styles from "./TypeScriptPage.module.css";

/** Ten minutes for those who know another language: the TypeScript of this course, beside Python. */
export default function TypeScriptPage() {
  useTitle("TypeScript beside Python");
  useHashTarget();
  return (
    <>
      <Header />
      <main id="main" className={styles.page}>
        <h1>The TypeScript this course needs, beside the same in Python</h1>
        <p className={styles.lead}>
          Ten minutes, if you know Python or anything like it. Every exercise can be solved with what is on
          this page. You install nothing: your code runs in the browser, and what it prints appears under
          Console.
        </p>
        {snippets.map(({ id, title, says, typescript, python, prints }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            <p>
              <Prose text={says} />
            </p>
            <div className={styles.pair}>
              <Code label="TypeScript" text={typescript} />
              <Code label="Python" text={python} />
            </div>
            <p className={styles.prints}>
              Both print <samp>{String(prints).trimEnd()}</samp>
            </p>
          </section>
        ))}
        <section aria-labelledby="complaints-title">
          <h2 id="complaints-title">When something complains</h2>
          <p>
            A red line in the editor is advice about types. It does not keep your code from running, and is
            never held against you. These are the ones that most people meet.
          </p>
          {complaints.map(({ typescript, editor, run, prints, means }) => (
            <div key={typescript} className={styles.pair}>
              <Code label="Code" text={typescript} />
              <div>
                {editor && <Said who="The editor says" what={editor} />}
                {run && <Said who="Running it says" what={run} />}
                {prints && <Said who="It prints" what={String(prints)} />}
                <p>
                  <Prose text={means} />
                </p>
              </div>
            </div>
          ))}
        </section>
      </main>
    </>
  );
}

function Code({ label, text }: { label: string; text: string }) {
  return (
    <figure className={styles.code}>
      <figcaption>{label}</figcaption>
      <pre>
        <code>{text.trimEnd()}</code>
      </pre>
    </figure>
  );
}

function Said({ who, what }: { who: string; what: string }) {
  return (
    <p className={styles.said}>
      {who} <samp>{what}</samp>
    </p>
  );
}

/** Text with code between backticks. */
function Prose({ text }: { text: string }) {
  return text.split("`").map((part, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
    i % 2 === 1 ? <code key={i}>{part}</code> : part,
  );
}
