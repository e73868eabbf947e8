import { markdown } from "@graded-descent/course";
import rehypeKatex from "rehype-katex";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { lessonSections } from "../delivery/build/lesson-sections.ts";

const html = markdown().use(remarkRehype).use(rehypeKatex).freeze();
const statement = html().use(rehypeStringify).freeze();
const lesson = html().use(lessonSections).use(rehypeStringify).freeze();

/** Markdown with $mathematics$ as HTML. Raw HTML in the Markdown is left out, and MathML is kept for screen readers. */
export const renderStatement = (text: string): string => String(statement.processSync(text));

/** The same for a lesson, with each second-level heading and its text in a section that links can name. */
export const renderLesson = (text: string): string => String(lesson.processSync(text));
