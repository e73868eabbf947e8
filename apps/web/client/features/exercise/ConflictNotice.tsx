import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import { lazy, Suspense, useState } from "react";
import type { Conflict } from "../../store/draft-keeper.ts";
import styles from "./ConflictNotice.module.css";
import { EDITOR } from "./history/entries.ts";
import type { useDraft } from "./useDraft.ts";

const CompareDialog = lazy(() => import("./history/CompareDialog.tsx"));

/** Asks which code stays, where other code claims its place; what is not chosen goes to the history. */
export function ConflictNotice({ draft }: { draft: ReturnType<typeof useDraft> }) {
  const [comparing, setComparing] = useState(false);
  const { conflict, source } = draft;
  if (!conflict) return null;
  const { what, theirs } = words[conflict.from];
  const entries = [
    { id: EDITOR, label: "Mine, in the editor here", load: async () => source },
    { id: "theirs", label: theirs, load: async () => conflict.source },
  ];
  return (
    <section className={styles.conflict} role="alert" aria-label="Two versions of your code">
      <Icon name="warning" size={18} />
      <div>
        <p>
          <strong>{what}</strong> The one you do not choose stays in the history.
        </p>
        <div className={styles.choices}>
          <Button onClick={() => setComparing(true)}>Compare</Button>
          <Button onClick={draft.keepMine}>Keep mine</Button>
          <Button onClick={draft.takeTheirs}>Take the other</Button>
        </div>
      </div>
      {comparing && (
        <Suspense>
          <CompareDialog entries={entries} pair={[EDITOR, "theirs"]} onClose={() => setComparing(false)} />
        </Suspense>
      )}
    </section>
  );
}

const words: Record<Conflict["from"], { what: string; theirs: string }> = {
  tab: { what: "Another tab has changed this code too.", theirs: "From the other tab" },
  device: { what: "A newer version from another device is here.", theirs: "From the other device" },
  starter: { what: "The starter has changed since you began.", theirs: "The new starter" },
};
