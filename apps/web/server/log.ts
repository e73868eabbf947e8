import pino, { type DestinationStream, type Logger } from "pino";

/** The log for an operator: what failed and where, without anything that a student sent or that identifies a student. */
export const openLog = (destination: DestinationStream = pino.destination(2)): Logger =>
  pino({ level: "warn", serializers: { err: withoutValues } }, destination);

/**
 * The type of an error and where it was thrown. The messages of the database hold values, and are left out: its code, table
 * and constraint say what went wrong.
 */
function withoutValues(error: Error & Partial<Record<"code" | "severity" | "table" | "constraint", string>>) {
  const { name, message, code, severity, table, constraint } = error;
  const stack = String(error.stack).match(/^ {4}at .*$/gm);
  return { type: name, ...(severity === undefined && { message }), code, table, constraint, stack };
}
