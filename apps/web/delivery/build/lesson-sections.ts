import type { Plugin } from "unified";

interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** Puts each second-level heading of a lesson and what follows it into a section that links can lead to. */
export const lessonSections: Plugin<[], Node> = () => (root) => {
  const before: Node[] = [];
  const sections: Node[] = [];
  for (const node of root.children ?? []) {
    if (node.tagName === "h2") sections.push(sectionOf(node));
    else (sections.at(-1)?.children ?? before).push(node);
  }
  root.children = [...before, ...sections];
};

function sectionOf(heading: Node): Node {
  const id = slugOf(textOf(heading));
  heading.properties = { ...heading.properties, id: `${id}-title` };
  return {
    type: "element",
    tagName: "section",
    properties: { id, ariaLabelledBy: [`${id}-title`] },
    children: [heading],
  };
}

const textOf = ({ value = "", children = [] }: Node): string => value + children.map(textOf).join("");

/** The address of a section within its page. */
export const slugOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
