/** One thing a reader can set in a figure: where it starts, and which texts of an address are a value of it. */
export interface FigureSetting<T extends number | string> {
  initial: T;
  read(text: string): T | undefined;
}

export type Settings = Record<string, FigureSetting<number> | FigureSetting<string>>;
export type State<S extends Settings> = { [K in keyof S]: S[K]["initial"] };

/** A whole number from `from` to `to`. */
export const whole = (from: number, to: number, initial: number): FigureSetting<number> => ({
  initial,
  read(text) {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= from && value <= to ? value : undefined;
  },
});

/** One of these words, at first the first. */
export const oneOf = <T extends string>(...words: [T, ...T[]]): FigureSetting<T> => ({
  initial: words[0],
  read: (text) => words.find((word) => word === text),
});

/** What an address says of a figure; what it does not say, or says wrong, is as at first. */
export function readState<S extends Settings>(figure: string, settings: S, query: URLSearchParams): State<S> {
  const entries = Object.entries(settings).map(([name, { initial, read }]) => {
    const text = query.get(`${figure}.${name}`);
    return [name, (text === null ? undefined : read(text)) ?? initial];
  });
  return Object.fromEntries(entries);
}

/** The address's query with the figure's state in it; what is as at first is left out. */
export function writeState<S extends Settings>(
  figure: string,
  settings: S,
  state: State<S>,
  query: URLSearchParams,
): URLSearchParams {
  const written = new URLSearchParams(query);
  for (const [name, { initial }] of Object.entries(settings)) {
    const key = `${figure}.${name}`;
    if (state[name] === initial) written.delete(key);
    else written.set(key, String(state[name]));
  }
  return written;
}
