import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Diagnostic } from "../editor/editor.ts";

const PAUSE = 700;

/** TypeScript's errors in the code whenever typing pauses. It is loaded with the first change, and with it comes the first Run's. */
export function useTypeCheck(source: string, types: string, onDiagnose: (found: Diagnostic[]) => void) {
  const [errors, setErrors] = useState<Diagnostic[]>([]);
  const first = useRef(source);
  const diagnosed = useEffectEvent(onDiagnose);

  useEffect(() => {
    if (source === first.current) return;
    let current = true;
    const timer = setTimeout(async () => {
      const { checkInWorker } = await import("./plain-typescript.ts");
      const found = await checkInWorker(source, types).catch(() => undefined); // Run will say what is amiss
      if (!current || !found) return;
      setErrors(found.filter(({ error }) => error));
      diagnosed(found);
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [source, types]);

  return errors;
}
