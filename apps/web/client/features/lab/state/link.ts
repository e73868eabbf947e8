import * as z from "zod/mini";
import { FIRST, fields, type LabFields, type LabKey, type LabState } from "./settings.ts";
import { defaults, usualInputs } from "./state.ts";

/** What a link says of the lab. What it does not say is as at first; what it says wrong is too, and is noted. */
export function readLink(query: URLSearchParams): { state: LabState; wrong: string[] } {
  const wrong: string[] = [];
  const read = <K extends LabKey>(key: K): z.output<LabFields[K]> | undefined => {
    const text = query.get(key);
    if (text === null) return undefined;
    const { success, data } = z.safeParse(fields[key] as LabFields[K], text);
    if (!success) wrong.push(`${key}=${text}`);
    return success ? (data as z.output<LabFields[K]>) : undefined;
  };
  const first = defaults(read("data") ?? FIRST, read("inputs"));
  const entries = (Object.keys(fields) as LabKey[])
    .filter((key) => key !== "data" && key !== "inputs")
    .map((key) => [key, read(key) ?? first[key]]);
  return { state: { ...first, ...Object.fromEntries(entries) }, wrong };
}

/** The lab as a link's query: what is as at first is left out. */
export function writeLink(state: LabState): URLSearchParams {
  const query = new URLSearchParams();
  const first = { ...defaults(state.data, state.inputs), data: FIRST, inputs: usualInputs(state.data) };
  for (const key of Object.keys(fields) as LabKey[]) {
    const [text, usual] = [state[key], first[key]].map((value) =>
      Array.isArray(value) ? value.join(".") : String(value),
    );
    if (text !== usual) query.set(key, text);
  }
  return query;
}
