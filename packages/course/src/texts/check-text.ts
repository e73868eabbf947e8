import katex from "katex";
import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Problem } from "../files/problem.ts";
import { thereIsNo } from "../files/suggest.ts";

/** What links and pictures of a text may lead to. */
export interface LinkTargets {
  /** The address of the page that shows the text, from the site's root. */
  page: string;
  exercises: readonly string[];
  lessons: readonly string[];
  /** Other pages of the site, by the first part of their addresses. */
  pages: readonly string[];
  /** Files beside the text, or in folders beside it, with forward slashes. */
  files: readonly string[];
}

/** What is wrong with a text that students read, and the files beside it that it shows. */
export interface CheckedText {
  problems: Problem[];
  used: string[];
}

/** Checks a parsed text as the site renders it: mathematics, links, pictures, and what the site leaves out. */
export function checkText(file: string, tree: Root, targets: LinkTargets): CheckedText {
  const problems: Problem[] = [];
  const used: string[] = [];
  const { page } = targets;

  function problem(node: Nodes, message: string, more: Partial<Problem> = {}, lines = 0) {
    problems.push({ file, line: (node.position?.start.line ?? 1) + lines, message, ...more });
  }

  visit(tree, (node) => {
    if (node.type === "math" || node.type === "inlineMath") checkMath(node);
    else if (node.type === "html") checkHtml(node);
    else if (node.type === "link" || node.type === "definition") checkLink(node, node.url);
    else if (node.type === "image") checkFile(node, node.url, "picture");
  });
  return { problems, used };

  function checkMath(node: Extract<Nodes, { type: "math" | "inlineMath" }>) {
    const { type, value } = node;
    if (type === "inlineMath" && isProse(value)) {
      const message = `“$${value}$” is read as mathematics, and looks like prose`;
      problem(node, message, { todo: "write `\\$` for a dollar sign", isNote: true });
      return;
    }
    try {
      katex.renderToString(value, { displayMode: type === "math", throwOnError: true, strict: "ignore" });
    } catch (error) {
      if (!(error instanceof katex.ParseError)) throw error;
      const before = value.slice(0, error.position);
      const lines = before.split("\n").length - 1 + (type === "math" ? 1 : 0);
      problem(node, `the mathematics cannot be read: ${error.rawMessage}`, {}, lines);
    }
  }

  function checkHtml(node: Extract<Nodes, { type: "html" }>) {
    const tag = /^<\/?([a-z][\w.-]*)/i.exec(node.value)?.[1];
    if (tag === undefined) return; // a comment
    const message = `the HTML <${tag}> is left out of the page`;
    problem(node, message, {
      todo: "write it in Markdown, or put it in backticks if it is code",
      isNote: true,
    });
  }

  function checkLink(node: Nodes, url: string) {
    if (/^(https?:|mailto:|#)/i.test(url)) return;
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) {
      problem(node, `the link to ${url} does not begin with https:, http: or mailto:`);
      return;
    }
    const path = pathOf(url, page);
    const [, kind = "", name = ""] = path.split("/");
    const known = { exercises: targets.exercises, lessons: targets.lessons }[kind];
    const isPage = known ? known.includes(name) : kind === "" || targets.pages.includes(kind);
    if (isPage) return;
    if (!/^(\.\.)?\//.test(url)) return checkFile(node, url, "file");
    const why =
      known && name !== "" ? thereIsNo(kind.slice(0, -1), name, known) : "the site has no such page";
    problem(node, `the link to ${url} leads nowhere: ${why}`);
  }

  function checkFile(node: Nodes, url: string, what: string) {
    if (/^(https?:|data:)/i.test(url)) return;
    const path = pathOf(url, "/").slice(1);
    if (!url.startsWith("/") && targets.files.includes(path)) used.push(path);
    else {
      const why = url.startsWith("/")
        ? "pictures lie beside the text that shows them"
        : "there is no such file beside this text";
      problem(node, `the ${what} ${url} cannot be shown: ${why}`);
    }
  }
}

/** The path that an address leads to from a page of the site, without its query and its fragment. */
function pathOf(url: string, page: string): string {
  try {
    return decodeURIComponent(new URL(url, `http://site${page}`).pathname);
  } catch {
    return url; // what cannot be decoded is the name of no file
  }
}

/**
 * Whether what stands between two dollar signs is prose rather than mathematics: it begins or ends with a space, or has
 * two words in a row, outside of `\text{…}` and the like.
 */
function isProse(value: string): boolean {
  if (/^\s|\s$/.test(value)) return true;
  const plain = value.replace(/\\[a-z]+\s*\{[^{}]*\}/gi, "").replace(/\\[a-z]+/gi, "");
  return /(?<![a-z])[a-z]{2,}\s+[a-z]{2,}(?![a-z])/i.test(plain);
}
