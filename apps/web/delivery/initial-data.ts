import { createContext, use, useEffect, useState } from "react";
import { apiPath, type EndpointAnswer, endpointOf, type JsonName, type Params } from "../shared/endpoints.ts";

/**
 * What the server drew a page from and wrote into it: the API's answers, by address, and what figures worked out, by
 * what was asked. Empty where it drew none.
 */
export type InitialData = Record<string, unknown>;

export const InitialDataContext = createContext<InitialData>({});

const ID = "initial-data"; // of the element that the server writes them into

export function readInitialData(): InitialData {
  const written = document.getElementById(ID)?.textContent;
  return written ? JSON.parse(written) : {};
}

/** An answer for the page's first drawing alone: who comes back to the page later asks anew. */
export function useInitialData<Name extends JsonName>(
  name: Name,
  params: Params<Name>,
): EndpointAnswer<Name> | undefined {
  const answers = use(InitialDataContext);
  const address = apiPath(name, params);
  const [first] = useState(() =>
    address in answers
      ? (endpointOf(name).answer.parse(answers[address]) as EndpointAnswer<Name>)
      : undefined,
  );
  useEffect(() => {
    delete answers[address];
    document.dispatchEvent(new Event("hydrated")); // to `main.ts`: the page answers by itself from now on
  }, [answers, address]);
  return first;
}
