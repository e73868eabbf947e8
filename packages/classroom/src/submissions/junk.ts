/** Left behind by operating systems and tools, never handed in. */
const JUNK = /^(\.[^.].*|\.\.[^/]+|__MACOSX|node_modules|Thumbs\.db|desktop\.ini|~\$.*)$/i;

/** The part of a path down to what a tool left behind, a folder with its slash; nothing where there is none. */
export function junkIn(path: string): string | undefined {
  const parts = path.split("/");
  const at = parts.findIndex((part) => JUNK.test(part));
  if (at < 0) return undefined;
  return parts.slice(0, at + 1).join("/") + (at < parts.length - 1 ? "/" : "");
}
