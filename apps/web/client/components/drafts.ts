/** What a student has written so far, kept in this browser. */
export interface Draft {
  source: string;
  savedAt: number;
}

const draftKey = (slug: string) => `graded-descent:draft:${slug}`;
const asideKey = (slug: string) => `graded-descent:aside:${slug}`;

export const readDraft = (slug: string) => read(draftKey(slug));
export const writeDraft = (slug: string, source: string) => write(draftKey(slug), source);

/** The code that a reset or an older attempt took the place of. */
export const readAside = (slug: string) => read(asideKey(slug));
export const writeAside = (slug: string, source: string) => write(asideKey(slug), source);

function read(key: string): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? "null");
    return typeof draft?.source === "string" ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** When it was written; undefined when this browser keeps nothing. */
function write(key: string, source: string): number | undefined {
  const savedAt = Date.now();
  try {
    localStorage.setItem(key, JSON.stringify({ source, savedAt }));
    return savedAt;
  } catch {
    return undefined;
  }
}
