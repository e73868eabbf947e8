import { createContext, use, useEffect, useMemo, useState } from "react";
import { apiPath, type EndpointAnswer, endpointOf, type JsonName, type Params } from "../shared/endpoints.ts";

/**
 * What the server drew a page from and wrote into it: the API's answers, by address, and what figures worked out, by
 * what was asked. Empty where it drew none.
 */
export type FirstAnswers = Record<string, unknown>;

export const FirstAnswersContext = createContext<FirstAnswers>({});

const ID = "first-answers"; // of the element that the server writes them into

export function readFirstAnswers(): FirstAnswers {
  const written = document.getElementById(ID)?.textContent;
  return written ? JSON.parse(written) : {};
}

/** An answer for the page's first drawing alone: who comes back to the page later asks anew. */
export function useFirstAnswer<Name extends JsonName>(
  name: Name,
  params: Params<Name>,
): EndpointAnswer<Name> | undefined {
  const answers = use(FirstAnswersContext);
  const address = apiPath(name, params);
  const [first] = useState(() =>
    address in answers
      ? (endpointOf(name).answer.parse(answers[address]) as EndpointAnswer<Name>)
      : undefined,
  );
  useEffect(() => {
    delete answers[address];
    document.dispatchEvent(new Event("taken-over")); // to `main.ts`: the page answers by itself from now on
  }, [answers, address]);
  return first;
}

/**
 * What a figure shows of the real thing, where working it out holds up a page that opens: the server has done it for
 * the page it drew. `asked` says which of all that `work` could be asked; what it returns is plain data of finite numbers.
 */
export function useWorked<T>(asked: (string | number)[], work: () => T): T {
  const answers = use(FirstAnswersContext);
  const key = asked.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same key asks for the same
  return useMemo(() => {
    if (key in answers) return answers[key] as T;
    const found = work();
    if (import.meta.env.SSR) answers[key] = found;
    return found;
  }, [answers, key]);
}
