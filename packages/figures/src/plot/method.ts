const others = ["other", "second", "third", "fourth", "fifth", "sixth"] as const;

export type Method = "batch" | "mini-batch" | "one-by-one" | (typeof others)[number];

/** The method a path or line belongs to, by its name; each keeps one colour and one mark through the whole course. */
export function methodOf(name: string): Method {
  if (/mini|batches of/i.test(name)) return "mini-batch";
  if (/stochastic/i.test(name)) return "one-by-one";
  if (/batch/i.test(name)) return "batch";
  return "other";
}

/** As what each line of one picture is drawn: those of no method are told apart by their order. */
export function methodsOf(names: string[]): Method[] {
  let next = 0;
  return names.map((name) => {
    const method = methodOf(name);
    return method === "other" ? others[next++ % others.length] : method;
  });
}
