import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** The parser of what students read: Markdown with tables and `$mathematics$`. The site renders its tree, `gd check` looks through it. */
export const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze();

/** The same for a lesson's file, with its front matter, and components where it is MDX. */
export const lessonParser = (file: string) => {
  const parser = markdown().use(remarkFrontmatter);
  return file.endsWith(".mdx") ? parser.use(remarkMdx) : parser;
};
