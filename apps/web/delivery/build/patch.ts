import type { Plugin } from "vite";

/** The patches that have found no file yet, by name. */
const waiting = new Map<string, RegExp>();

/** Changes the source of a package as it is built. It fails the build where a file of that name has nothing to change. */
export function patch(name: string, files: RegExp, change: (code: string) => string): Plugin {
  waiting.set(name, files);
  return {
    name,
    enforce: "pre",
    transform(code, id) {
      if (!files.test(id)) return undefined;
      const patched = change(code);
      if (patched === code) throw new Error(`The patch "${name}" finds nothing to change in ${id}.`);
      waiting.delete(name);
      return { code: patched, map: null };
    },
  };
}

/** Fails the build of the pages where a patch has found no file: its package has moved it. */
export const everyPatchApplied: Plugin = {
  name: "every-patch-applied",
  apply: (_config, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
  generateBundle() {
    for (const [name, files] of waiting)
      throw new Error(`The patch "${name}" finds no file that matches ${files}.`);
  },
};
