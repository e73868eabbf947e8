import rehypeKatex from "rehype-katex";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkRehype)
  .use(rehypeKatex)
  .use(rehypeStringify)
  .freeze();

/** Markdown with $mathematics$ as HTML. Raw HTML in the Markdown is left out, and MathML is kept for screen readers. */
export const renderStatement = (markdown: string): string => String(processor.processSync(markdown));
