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

/** Why a file or folder could not be used, by the code of Node's error; undefined for any other error. */
export const fileErrorReason = (error: unknown): string | undefined =>
  reasons[(error as NodeJS.ErrnoException | undefined)?.code ?? ""];
