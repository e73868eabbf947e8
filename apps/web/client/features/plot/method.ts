export type Method = "batch" | "mini-batch" | "one-by-one" | "other";

/** The method a path or line belongs to, by its name; each keeps one colour and one mark through the whole course. */
export function methodOf(name: string): Method {
  if (/mini|batches of/i.test(name)) return "mini-batch";
  if (/one by one|stochastic/i.test(name)) return "one-by-one";
  if (/batch|all at once/i.test(name)) return "batch";
  return "other";
}
