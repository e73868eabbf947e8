import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const templates = resolve(import.meta.dirname, "../templates");

/** The texts of the template `exercise` or `course`, by path, each word in capitals replaced by what is given for it. */
export async function fillTemplate(
  name: "exercise" | "course",
  words: Record<string, string>,
): Promise<Map<string, string>> {
  const folder = join(templates, name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const filled = files.sort().map(async (file) => {
    const text = await readFile(file, "utf8");
    const put = (written: string, [word, by]: string[]) => written.replaceAll(word, () => by);
    return [file.slice(folder.length + 1), Object.entries(words).reduce(put, text)] as const;
  });
  return new Map(await Promise.all(filled));
}
