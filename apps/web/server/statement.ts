import rehypeKatex from "rehype-katex";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { lessonSections } from "../delivery/build/lesson-sections.ts";

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkRehype)
  .use(rehypeKatex)
  .freeze();
const statement = markdown().use(rehypeStringify).freeze();
const lesson = markdown().use(lessonSections).use(rehypeStringify).freeze();

/** Markdown with $mathematics$ as HTML. Raw HTML in the Markdown is left out, and MathML is kept for screen readers. */
export const renderStatement = (text: string): string => String(statement.processSync(text));

/** The same for a lesson, with each second-level heading and its text in a section that links can name. */
export const renderLesson = (text: string): string => String(lesson.processSync(text));
