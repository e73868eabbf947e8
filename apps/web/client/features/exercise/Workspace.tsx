import { useMediaQuery } from "@graded-descent/figures/controls/useMediaQuery.ts";
import type { SourcePosition } from "@graded-descent/grader";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { ExerciseView } from "../../../shared/api.ts";
import { ConflictNotice } from "./ConflictNotice.tsx";
import { CodePane } from "./editor/CodePane.tsx";
import type { Diagnostic, EditorHandle } from "./editor/editor.ts";
import { fullEditor, plainEditor, TOUCH } from "./editor/editors.ts";
import { History } from "./history/History.tsx";
import { Panes } from "./Panes.tsx";
import { problemsOf } from "./results/problems.ts";
import { ResultsPane } from "./results/ResultsPane.tsx";
import { useSubmission } from "./results/useSubmission.ts";
import { useVisibleTests } from "./results/useVisibleTests.ts";
import { scoreOf } from "./results/words.ts";
import { TaskPane } from "./task/TaskPane.tsx";
import { Diagnostics } from "./typescript/Diagnostics.tsx";
import { exerciseTypes } from "./typescript/exercise-types.ts";
import { useDraft } from "./useDraft.ts";
import { WorkspaceHeader } from "./WorkspaceHeader.tsx";

/** Where a student works: task, code and results side by side, and what moves between them. */
export function Workspace({ exercise }: { exercise: ExerciseView }) {
  const touch = useMediaQuery(TOUCH);
  const { Editor, compile } = touch ? plainEditor : fullEditor;
  const draft = useDraft(exercise.slug, exercise.starter);
  const visible = useVisibleTests(exercise, compile);
  /** The attempt whose results are shown, by its id; without one, the last run's. */
  const [shownId, setShownId] = useState<string>();
  /** What was sent from this page, by the attempt's id. */
  const sent = useRef(new Map<string, string>());
  const { attempts, submit, sending, unreachable, failure, load } = useSubmission(
    exercise.slug,
    ({ id, source }) => {
      sent.current.set(id, source);
      setShownId(id);
    },
  );
  const [pane, setPane] = useState("task");
  const [file, setFile] = useState("code");
  const [diagnostics, setDiagnostics] = useState<Diagnostic[]>();
  const types = useMemo(() => exerciseTypes(exercise.starter), [exercise.starter]);
  const editor = useRef<EditorHandle>(null);

  const shown = attempts.find(({ id }) => id === shownId);
  const pending = sending?.state === "sending" || attempts.some(({ status }) => status !== "graded");
  const report = shownId ? shown?.report : visible.run.report;
  const source = shownId ? sent.current.get(shownId) : visible.run.source;
  const problems = useMemo(
    () => (report && source !== undefined ? problemsOf(report, source) : []),
    [report, source],
  );

  function run() {
    if (visible.run.running) return;
    setShownId(undefined);
    setPane("results");
    visible.start(draft.source);
    draft.sync();
  }

  function send() {
    if (pending) return;
    setPane("results");
    submit(draft.source);
    draft.sync();
  }

  function show(id: string) {
    setShownId(id);
    setPane("results");
  }

  function goTo(place: SourcePosition) {
    setPane("code");
    setFile("code");
    requestAnimationFrame(() => editor.current?.goTo(place)); // once its pane is to be seen
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    event.shiftKey ? send() : run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener, { capture: true }); // ahead of the editor's own meaning of it
    return () => window.removeEventListener("keydown", listener, { capture: true });
  }, []);

  return (
    <Panes
      header={
        <>
          <WorkspaceHeader
            exercise={exercise}
            savedAt={draft.savedAt}
            kept={draft.kept}
            notTaken={draft.notTaken}
            running={visible.run.running}
            pending={pending}
            onRun={run}
            onStop={visible.stop}
            onSubmit={send}
          />
          <ConflictNotice draft={draft} />
        </>
      }
      selected={pane}
      onSelect={setPane}
      task={
        <TaskPane
          exercise={exercise}
          passed={[visible.run.report, ...attempts.map(({ report }) => report)].some(
            (report) => report?.verdict === "accepted",
          )}
          count={attempts.length + draft.versions.length}
          history={
            <History
              exercise={exercise}
              draft={draft}
              attempts={attempts}
              failure={failure}
              onRetry={load}
              shownId={shownId}
              onShow={show}
            />
          }
        />
      }
      code={
        <CodePane
          exercise={exercise}
          draft={draft}
          file={file}
          onSelect={setFile}
          diagnostics={<Diagnostics diagnostics={diagnostics} onGoTo={goTo} />}
        >
          <Editor
            slug={exercise.slug}
            types={types}
            value={draft.source}
            onChange={draft.edit}
            problems={problems}
            onDiagnose={setDiagnostics}
            ref={editor}
          />
        </CodePane>
      }
      score={report && !report.message ? scoreOf(report.tests) : ""}
      results={
        <ResultsPane
          exercise={exercise}
          run={visible.run}
          attempt={shown}
          sending={sending}
          unreachable={unreachable}
          onSubmit={send}
          onGoTo={goTo}
        />
      }
    />
  );
}
