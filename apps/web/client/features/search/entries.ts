import MiniSearch from "minisearch";
import type { CourseView } from "../../../shared/api.ts";

/** Something that can be found, and where it is. */
export interface SearchEntry {
  kind: "Lesson" | "Exercise" | "Section" | "Word" | "Page";
  title: string;
  /** A sentence on it, which is searched too. */
  about: string;
  /** Other names for it, which are searched too. */
  also?: string;
  to: string;
}

/** What lessons and glossary have to be found, from their files. */
export interface Texts {
  sections: Record<string, { id: string; title: string }[]>;
  glossary: { id: string; word: string; means: string; also?: string[] }[];
}

/** The pages beside the course; what an empty search offers. */
export const pages: SearchEntry[] = [
  page("The lab", "/lab", "Any method on any loss, side by side, your own step among them."),
  page("TypeScript beside Python", "/typescript", "Ten minutes of the TypeScript that this course needs."),
  page("Glossary", "/glossary", "The words of the field, each in a sentence or two."),
  page("Errata", "/errata", "What the lecture printed of its house-price example, and what is exact."),
  page("Card to print", "/lessons/summary#the-card", "The whole course on one sheet."),
  page("Your work as a file", "/work", "To hand in, and to go on with in another browser."),
];

/** All that can be found in a course; without one, what needs none. */
export function entriesOf(course: CourseView | undefined, { sections, glossary }: Texts): SearchEntry[] {
  const stops = course?.parts.flatMap(({ items }) => items) ?? [];
  return [
    ...stops.flatMap(({ kind, slug, title, summary }): SearchEntry[] => {
      const to = `/${kind}s/${slug}`;
      if (kind === "exercise") return [{ kind: "Exercise", title, about: summary, to }];
      const within = (sections[slug] ?? []).map(
        (section): SearchEntry => ({
          kind: "Section",
          title: section.title,
          about: `In the lesson ${title}`,
          to: `${to}#${section.id}`,
        }),
      );
      return [{ kind: "Lesson", title, about: summary, to }, ...within];
    }),
    ...glossary.map(
      ({ id, word, means, also }): SearchEntry => ({
        kind: "Word",
        title: word,
        about: means,
        also: also?.join(", ") ?? "",
        to: `/glossary#${id}`,
      }),
    ),
    ...pages,
  ];
}

const MOST = 12;

/** Finds the entries that have every word of a query, or its beginning, or nearly; the best first. */
export function finder(entries: SearchEntry[]): (query: string) => SearchEntry[] {
  const index = new MiniSearch<SearchEntry & { id: number }>({
    fields: ["title", "also", "about"],
    searchOptions: {
      boost: { title: 4, also: 3 },
      boostDocument: (id) => weights[entries[id].kind],
      combineWith: "AND",
      prefix: true,
      fuzzy: (word) => word.length > 3 && 0.2,
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return (query) =>
    index
      .search(query)
      .slice(0, MOST)
      .map(({ id }) => entries[id]);
}

/** Of two that fit alike, a whole lesson or exercise comes before a part of one. */
const weights: Record<SearchEntry["kind"], number> = {
  Lesson: 2,
  Exercise: 2,
  Page: 1.5,
  Word: 1.2,
  Section: 1,
};

function page(title: string, to: string, about: string): SearchEntry {
  return { kind: "Page", title, about, to };
}
