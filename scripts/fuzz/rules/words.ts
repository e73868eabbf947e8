/** A rule has an alternative in each line, in which `<name>` stands for what another rule makes. The first ends recursion. */
export type Rules = Record<string, string>;

/** A rule of alternatives that are one word each. */
export const words = (text: string): string => text.split(" ").join("\n");
