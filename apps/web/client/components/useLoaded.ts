import { useCallback, useEffect, useState } from "react";

interface Loaded<T> {
  data?: T;
  error?: Error;
  retry(): void;
}

/**
 * What `load` brings, loaded again when `key` changes or on retry; answers that come too late are dropped. Where
 * it begins with `first`, that needs no loading.
 */
export function useLoaded<T>(key: string, load: () => Promise<T>, first?: T): Loaded<T> {
  const [state, setState] = useState<{ key: string; data?: T; error?: Error }>({ key, data: first });
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what `load` closes over
  useEffect(() => {
    if (state.key === key && state.data !== undefined) return;
    let current = true;
    load().then(
      (data) => current && setState({ key, data }),
      (error: Error) => current && setState({ key, error }),
    );
    return () => {
      current = false;
    };
  }, [key, round]);

  const retry = useCallback(() => {
    setState({ key });
    setRound((n) => n + 1);
  }, [key]);
  return state.key === key ? { ...state, retry } : { retry };
}
