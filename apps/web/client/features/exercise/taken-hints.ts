const key = (slug: string) => `graded-descent:hints:${slug}`;

/** The hints a student has asked for so far, kept in this browser. */
export function readHints(slug: string): string[] {
  try {
    const hints = JSON.parse(localStorage.getItem(key(slug)) ?? "[]");
    return Array.isArray(hints) && hints.every((hint) => typeof hint === "string") ? hints : [];
  } catch {
    return [];
  }
}

export function writeHints(slug: string, hints: string[]) {
  try {
    localStorage.setItem(key(slug), JSON.stringify(hints));
  } catch {
    // A browser that keeps nothing shows them until it is closed.
  }
}
