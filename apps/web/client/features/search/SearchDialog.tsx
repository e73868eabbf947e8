import sections from "virtual:lesson-headings";
import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import glossary from "../../../../../lessons/glossary.yaml";
import { getCourse } from "../../api.ts";
import { useLoaded } from "../../components/useLoaded.ts";
import { entriesOf, finder, pages, type SearchEntry, type Texts } from "./entries.ts";
import styles from "./SearchDialog.module.css";

const texts: Texts = { sections, glossary: glossary as Texts["glossary"] };
const optionId = (i: number) => `search-option-${i}`;

/** A field and what it finds, as the ARIA authoring practices have a combobox: arrows choose, Enter goes there. */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const navigate = useNavigate();
  const course = useLoaded("course", getCourse);
  const find = useMemo(() => finder(entriesOf(course.data, texts)), [course.data]);
  const found = useMemo(() => (query.trim() === "" ? pages : find(query)), [query, find]);

  useEffect(() => {
    if (!dialog.current!.open) dialog.current!.showModal();
  }, []);
  useEffect(() => {
    document.getElementById(optionId(chosen))?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  function goTo({ to }: SearchEntry) {
    dialog.current!.close();
    navigate(to);
  }

  function onKey(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && found.length > 0) {
      event.preventDefault();
      setChosen((chosen + by + found.length) % found.length);
    }
    if (event.key === "Enter" && found[chosen]) {
      event.preventDefault();
      goTo(found[chosen]);
    }
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by keyboard
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search the course"
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <div className={styles.field}>
        <Icon name="search" size={18} />
        <input
          type="search"
          role="combobox"
          aria-label="Search lessons, exercises and words"
          placeholder="Search lessons, exercises and words"
          aria-expanded={found.length > 0}
          aria-controls="search-results"
          aria-activedescendant={found.length > 0 ? optionId(chosen) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck="false"
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
            setChosen(0);
          }}
          onKeyDown={onKey}
        />
        <kbd>Esc</kbd>
      </div>
      {found.length > 0 && (
        <div id="search-results" role="listbox" aria-label="Found" className={styles.results}>
          {found.map((entry, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus, and its keys choose
            <div
              key={entry.to}
              id={optionId(i)}
              role="option"
              tabIndex={-1}
              aria-selected={i === chosen}
              onClick={() => goTo(entry)}
            >
              <span className={styles.title}>{entry.title}</span>
              <span className={styles.kind}>{entry.kind}</span>
              <span className={styles.about}>{entry.about}</span>
            </div>
          ))}
        </div>
      )}
      <p role="status" className={styles.status}>
        {said(query, found.length)}
      </p>
      {course.error && (
        <p className={styles.status}>
          Lessons and exercises are missing here just now: {course.error.message}
        </p>
      )}
    </dialog>
  );
}

function said(query: string, found: number): string {
  if (query.trim() === "") return "";
  if (found === 0) return `Nothing has “${query.trim()}”. Try one word of it, such as “momentum”.`;
  return found === 1 ? "1 found" : `${found} found`;
}
