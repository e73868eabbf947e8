import pino, { type DestinationStream, type Logger } from "pino";

/** What an operator reads: what failed and where, and nothing that a student sent or is known by. */
export const openLog = (destination: DestinationStream = pino.destination(2)): Logger =>
  pino({ level: "warn", serializers: { err: withoutValues } }, destination);

/**
 * Of an error, what it is and where it was thrown. What the database says holds values that it was given, in its message
 * too; there the code, the table and the constraint tell what went wrong.
 */
function withoutValues(error: Error & Partial<Record<"code" | "severity" | "table" | "constraint", string>>) {
  const { name, message, code, severity, table, constraint } = error;
  const stack = String(error.stack).match(/^ {4}at .*$/gm);
  return { type: name, ...(severity === undefined && { message }), code, table, constraint, stack };
}
