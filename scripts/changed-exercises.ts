import { spawnSync } from "node:child_process";

/** Exercises whose proof may have changed, and the commit they were compared with. */
export interface Changed {
  since: string;
  slugs: string[];
}

/** The files of an exercise that its proof depends on. */
const DECISIVE = /^exercises\/([a-z0-9-]+)\/(?:solution\.ts$|exercise\.yaml$|tests\/)/;

/**
 * Compares with where this branch left `origin/main`, or on it with the commit before; what is not yet
 * committed counts too. Nothing where git cannot tell: no git, no history, a shallow clone, a damaged index.
 */
export function changedExercises(folder: string): Changed | undefined {
  const git = (...args: string[]) => {
    const { status, stdout } = spawnSync("git", args, { cwd: folder, encoding: "utf8" });
    return status === 0 ? stdout.trim() : undefined;
  };
  const fork = git("merge-base", "HEAD", "origin/main");
  const since =
    fork && fork !== git("rev-parse", "HEAD") ? fork : git("rev-parse", "--verify", "--quiet", "HEAD~1");
  if (since === undefined) return undefined;

  const changed = git("diff", "--name-only", "--relative", "--diff-filter=d", since);
  const added = git("ls-files", "--others", "--exclude-standard");
  if (changed === undefined || added === undefined) return undefined;
  const slugs = `${changed}\n${added}`.split("\n").flatMap((file) => DECISIVE.exec(file)?.[1] ?? []);
  return { since: since.slice(0, 7), slugs: [...new Set(slugs)].sort() };
}
