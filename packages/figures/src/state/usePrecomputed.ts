import { useMemo } from "react";
import { useFigureServices } from "../services.ts";

/**
 * The result of `compute`, or the one that the server computed for the page it prerendered, where computing it would
 * delay the page. `inputs` tell this result from all others of the course; the result is plain data of finite numbers.
 */
export function usePrecomputed<T>(inputs: (string | number)[], compute: () => T): T {
  const { precomputed } = useFigureServices();
  const key = inputs.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same key stands for the same inputs
  return useMemo(() => {
    if (key in precomputed) return precomputed[key] as T;
    const result = compute();
    if (typeof window === "undefined") precomputed[key] = result; // for the browser, in the page being prerendered
    return result;
  }, [precomputed, key]);
}
