import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { SubmissionView, SubmissionWithSource } from "../../../../shared/api.ts";
import { getSubmission, getSubmissions, isAbsent, watchSubmission } from "../../../api.ts";
import { backoff } from "../../../store/backoff.ts";
import { onSubmitted, sendOff, useSending } from "../../../store/outbox.ts";

/** A student's attempts at one exercise: sends new ones, says when the server has one, and follows each until it is graded. */
export function useSubmission(slug: string, onSent: (submission: SubmissionWithSource) => void) {
  const [attempts, setAttempts] = useState<SubmissionView[]>([]);
  /** Whether the server does not answer while something of ours is there to be graded. */
  const [unreachable, setUnreachable] = useState(false);
  /** Why the attempts are not all here, where that is a fault. */
  const [failure, setFailure] = useState<string>();
  const sending = useSending(slug);
  const followed = useRef(new Map<string, () => void>());

  const put = useCallback((submission: SubmissionView) => {
    setUnreachable(false);
    setAttempts((list) =>
      [submission, ...list.filter(({ id }) => id !== submission.id)].sort((a, b) => b.attempt - a.attempt),
    );
  }, []);

  const follow = useCallback(
    ({ id, status }: SubmissionView) => {
      if (status === "graded" || followed.current.has(id)) return;
      const delays = backoff();
      let timer: ReturnType<typeof setTimeout>;
      // Events first; where they do not get through, asking again and again, less and less often.
      async function ask() {
        const submission = await getSubmission(id).catch(() => undefined);
        if (!followed.current.has(id)) return;
        if (submission) put(submission);
        else setUnreachable(true);
        if (submission?.status !== "graded") {
          timer = setTimeout(ask, delays.next());
        }
      }
      const close = watchSubmission(id, put, ask);
      followed.current.set(id, () => {
        close();
        clearTimeout(timer);
      });
    },
    [put],
  );

  const load = useCallback(async () => {
    setFailure(undefined);
    try {
      const list = await getSubmissions(slug);
      list.forEach(put);
      list.forEach(follow);
    } catch (error) {
      if (!isAbsent(error)) setFailure((error as Error).message);
    }
  }, [slug, put, follow]);

  useEffect(() => {
    load();
    window.addEventListener("online", load);
    const open = followed.current;
    return () => {
      window.removeEventListener("online", load);
      for (const close of open.values()) close();
      open.clear();
    };
  }, [load]);

  const sent = useEffectEvent((submission: SubmissionWithSource) => {
    put(submission);
    follow(submission);
    onSent(submission);
  });
  useEffect(() => onSubmitted((submission) => submission.exercise === slug && sent(submission)), [slug]);

  const submit = useCallback((source: string) => sendOff(slug, source), [slug]);
  return { attempts, submit, sending, unreachable, failure, load };
}
