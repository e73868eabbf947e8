import { fileErrorReason, InputError } from "@graded-descent/course";

/** What went wrong, for the person who typed the command: one sentence, or one for each problem of an exercise. */
export function sentence(error: unknown): string {
  if (error instanceof InputError) return error.message;
  const { path, message = String(error) } = error as NodeJS.ErrnoException;
  const reason = fileErrorReason(error);
  return reason ? [path, reason].filter(Boolean).join(": ") : message.split("\n")[0];
}
