import { InputError } from "@graded-descent/course";

const reasons: Record<string, string> = {
  ENOENT: "there is no such file or folder",
  EACCES: "you have no permission for it",
  EPERM: "it may not be changed",
  EISDIR: "is a folder; a file is expected",
  ENOTDIR: "is a file; a folder is expected",
  EEXIST: "is a file; a folder is expected",
  ENOSPC: "the disk is full",
  EFBIG: "a file would be larger than is allowed here",
  EROFS: "the disk cannot be written to",
};

/** What went wrong, for whoever typed the command: a sentence, or one for each thing wrong with an exercise. */
export function sentence(error: unknown): string {
  if (error instanceof InputError) return error.message;
  const { code, path, message = String(error) } = error as NodeJS.ErrnoException;
  const reason = code && reasons[code];
  return reason ? [path, reason].filter(Boolean).join(": ") : message.split("\n")[0];
}
