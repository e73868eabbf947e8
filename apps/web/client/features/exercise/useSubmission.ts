import { useCallback, useEffect, useRef, useState } from "react";
import type { Submission } from "../../../shared/api.ts";
import { getSubmission, getSubmissions, postSubmission, watchSubmission } from "../../api.ts";

const FIRST_RETRY = 1000;
const SLOWEST_RETRY = 15_000;

/** A student's attempts at one exercise: sends new ones, and follows each until it is graded. */
export function useSubmission(slug: string) {
  const [attempts, setAttempts] = useState<Submission[]>([]);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<string>();
  const followed = useRef(new Map<string, () => void>());

  const put = useCallback((submission: Submission) => {
    setAttempts((list) =>
      [submission, ...list.filter(({ id }) => id !== submission.id)].sort((a, b) => b.attempt - a.attempt),
    );
  }, []);

  const follow = useCallback(
    ({ id, status }: Submission) => {
      if (status === "graded" || followed.current.has(id)) return;
      let timer: ReturnType<typeof setTimeout>;
      // Events first; where they do not get through, asking again and again, less and less often.
      async function ask(wait: number) {
        const submission = await getSubmission(id).catch(() => undefined);
        if (!followed.current.has(id)) return;
        if (submission) put(submission);
        if (submission?.status !== "graded") {
          timer = setTimeout(ask, wait, Math.min(wait * 2, SLOWEST_RETRY));
        }
      }
      const close = watchSubmission(id, put, () => ask(FIRST_RETRY));
      followed.current.set(id, () => {
        close();
        clearTimeout(timer);
      });
    },
    [put],
  );

  const load = useCallback(async () => {
    const list = await getSubmissions(slug).catch(() => []);
    list.forEach(put);
    list.forEach(follow);
  }, [slug, put, follow]);

  useEffect(() => {
    load();
    const open = followed.current;
    return () => {
      for (const close of open.values()) close();
      open.clear();
    };
  }, [load]);

  /** The new attempt, or nothing when it did not reach the server: `error` says why. */
  const submit = useCallback(
    async (source: string) => {
      setSending(true);
      setError(undefined);
      try {
        const submission = await postSubmission({ exercise: slug, source });
        put(submission);
        follow(submission);
        return submission;
      } catch (error) {
        setError((error as Error).message);
        return undefined;
      } finally {
        setSending(false);
      }
    },
    [slug, put, follow],
  );

  return { attempts, submit, sending, error };
}
