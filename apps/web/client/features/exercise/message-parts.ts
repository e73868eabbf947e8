/** The parts of a failed check's message, by what they are called on the page. */
export type MessageParts = [label: "Called" | "At" | "Expected" | "Got", value: string][];

const comparison =
  /^(?:(?<call>.+?\)): )?(?:at `(?<place>[^`]+)`: )?expected (?<expected>.+?), got:? (?<got>.+)$/s;

/** Takes a comparison apart, to set what was expected above what came; nothing for any other message. */
export function messageParts(message: string): MessageParts | undefined {
  const parts = comparison.exec(message)?.groups;
  if (!parts) return undefined;
  const { call, place, expected, got } = parts;
  return [
    ...(call ? [["Called", call] as MessageParts[number]] : []),
    ...(place ? [["At", place] as MessageParts[number]] : []),
    ["Expected", expected],
    ["Got", got],
  ];
}
