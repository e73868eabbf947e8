import { createContext, use, useEffect, useState } from "react";
import type * as z from "zod/mini";

/** The API's answers, by address, that the server drew a page from and wrote into it; empty where it drew none. */
export type FirstAnswers = Record<string, unknown>;

export const FirstAnswersContext = createContext<FirstAnswers>({});

const ID = "first-answers"; // of the element that the server writes them into

export function readFirstAnswers(): FirstAnswers {
  const written = document.getElementById(ID)?.textContent;
  return written ? JSON.parse(written) : {};
}

/** An answer for the page's first drawing alone: who comes back to the page later asks anew. */
export function useFirstAnswer<T>(address: string, schema: z.ZodMiniType<T>): T | undefined {
  const answers = use(FirstAnswersContext);
  const [first] = useState(() => (address in answers ? schema.parse(answers[address]) : undefined));
  useEffect(() => {
    delete answers[address];
  }, [answers, address]);
  return first;
}
