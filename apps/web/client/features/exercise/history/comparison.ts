import type { Failure, Shown } from "@graded-descent/grader";

/** What a failed check compared, by what it is called on the page. */
export type DiffComparison = [label: "Called" | "At" | "Expected" | "Got", value: string][];

/** Sets what was expected above what came; nothing for a failure that is told in a sentence alone. */
export function comparisonOf(failure: Failure, form: keyof Shown = "text"): DiffComparison | undefined {
  const { kind, call, path, changedBy, repeated } = failure;
  if (kind !== "different" || changedBy !== undefined || repeated) return undefined;
  const inForm = ({ text, digits = text }: Shown) => (form === "digits" ? digits : text);
  const compared = comparedIn(failure, inForm);
  if (!compared) return undefined;
  return [
    ...(call ? [["Called", inForm(call)] as DiffComparison[number]] : []),
    ...(path !== undefined ? [["At", path] as DiffComparison[number]] : []),
    ["Expected", compared.expected],
    ["Got", compared.got],
  ];
}

function comparedIn(
  { expected, actual, entries, noReturn, expectedError, error, reason }: Failure,
  inForm: (value: Shown) => string,
): { expected: string; got: string } | undefined {
  if (expectedError !== undefined) {
    const wanted = expectedError === null ? "an error" : `a ${expectedError}`;
    const thrown = error && [error.name, error.message].filter((part) => part !== "").join(": ");
    return thrown === undefined ? undefined : { expected: `${wanted} to be thrown`, got: reason ?? thrown };
  }
  if (!actual || reason !== undefined) return undefined;
  const got = inForm(actual);
  if (entries?.actual !== undefined)
    return { expected: inEntries(entries.expected), got: `${inEntries(entries.actual)}: ${got}` };
  if (entries) return { expected: `a list of ${inEntries(entries.expected)}`, got };
  if (!expected) return undefined;
  return { expected: inForm(expected), got: noReturn ? `${got}: is there a \`return\`?` : got };
}

const inEntries = (count: number) => (count === 1 ? "1 entry" : `${count} entries`);
