import { useMediaQuery } from "@graded-descent/figures/controls/useMediaQuery.ts";
import { type ReactNode, useLayoutEffect } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { Tabs } from "../../components/Tabs.tsx";
import { useKeyboard } from "./editor/useKeyboard.ts";
import styles from "./Panes.module.css";

interface Props {
  header: ReactNode;
  task: ReactNode;
  code: ReactNode;
  results: ReactNode;
  /** How many tests pass, to be seen while the code is in front. */
  score: string;
  /** Which of them is in front where there is room for one. */
  selected: string;
  onSelect: (pane: string) => void;
}

/** Three panes side by side, their widths kept; tabs where the window is narrow. */
export function Panes({ header, task, code, results, score, selected, onSelect }: Props) {
  const narrow = useMediaQuery("(max-width: 899px)");
  const layout = useDefaultLayout({ id: "graded-descent:panes", storage: localStorage });

  // Where the results come in front of the editor, the focus must not stay behind with it.
  useLayoutEffect(() => {
    const isHidden = Boolean(document.activeElement?.closest("[hidden]"));
    if (selected === "results" && isHidden) document.getElementById("results-title")?.focus();
  }, [selected]);

  const keyboard = useKeyboard();
  const panes = narrow ? (
    <Tabs
      label="Exercise"
      selected={selected}
      onSelect={onSelect}
      tabs={[
        { id: "task", label: "Task", content: task },
        { id: "code", label: "Code", content: code },
        { id: "results", label: `Results ${score}`, content: results },
      ]}
    />
  ) : (
    <Group {...layout} className={styles.group}>
      <Panel id="task" defaultSize="30%" minSize="16rem" className={styles.pane}>
        {task}
      </Panel>
      <Separator className={styles.separator} aria-label="Width of the task" />
      <Panel id="code" defaultSize="40%" minSize="18rem" className={styles.pane}>
        {code}
      </Panel>
      <Separator className={styles.separator} aria-label="Width of the results" />
      <Panel id="results" defaultSize="30%" minSize="18rem" className={styles.pane}>
        {results}
      </Panel>
    </Group>
  );
  return (
    <div className={styles.workspace} style={keyboard} data-keyboard={Boolean(keyboard)}>
      {header}
      <main id="main" className={styles.main}>
        {panes}
      </main>
    </div>
  );
}
