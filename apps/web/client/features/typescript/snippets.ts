import page from "../../../../../lessons/typescript.yaml";

/** The same in both languages, and what it prints. */
interface Snippet {
  id: string;
  title: string;
  says: string;
  typescript: string;
  python: string;
  prints: string | number;
}

/** Code that goes wrong, what is said of it, and what to do. */
interface Complaint {
  typescript: string;
  /** What the editor underlines it with. */
  editor?: string;
  /** What a run says. */
  run?: string;
  prints?: string | number;
  means: string;
}

/** The TypeScript this course needs, and the complaints one meets. */
export const { snippets, complaints } = page as { snippets: Snippet[]; complaints: Complaint[] };
