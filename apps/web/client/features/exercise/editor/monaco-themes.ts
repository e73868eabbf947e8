import type { editor } from "monaco-editor/editor";

interface Palette {
  base: "vs" | "vs-dark";
  background: string;
  ink: string;
  faint: string;
  keyword: string;
  type: string;
  text: string;
  number: string;
}

const light: Palette = {
  base: "vs",
  background: "#ffffff",
  ink: "#1c1e21",
  faint: "#6b6d71",
  keyword: "#7d4fa8",
  type: "#1f6fb5",
  text: "#17704f",
  number: "#b3430e",
};

const dark: Palette = {
  base: "vs-dark",
  background: "#1b1e22",
  ink: "#eceae6",
  faint: "#979ba0",
  keyword: "#c69cee",
  type: "#6cb2f2",
  text: "#5fcba2",
  number: "#ff9a5f",
};

/** Monaco reads no stylesheet: the colours of `tokens.css`, once more, for code. */
export const themes = { light: themeOf(light), dark: themeOf(dark) };

function themeOf({
  base,
  background,
  ink,
  faint,
  keyword,
  type,
  text,
  number,
}: Palette): editor.IStandaloneThemeData {
  const rule = (token: string, color: string) => ({ token, foreground: color.slice(1) });
  return {
    base,
    inherit: true,
    rules: [
      rule("", ink),
      rule("comment", faint),
      rule("keyword", keyword),
      rule("type", type),
      rule("string", text),
      rule("regexp", text),
      rule("number", number),
    ],
    colors: {
      ...brackets(ink),
      "editor.background": background,
      "editor.foreground": ink,
      "editorLineNumber.foreground": faint,
      "editorLineNumber.dimmedForeground": faint,
      "editorLineNumber.activeForeground": ink,
      "editorUnnecessaryCode.opacity": "#000000ff", // unused is said by a dotted line, not by fading
    },
  };
}

/** Brackets in the colour of the text: by default each depth has one of its own. */
function brackets(color: string) {
  return Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, color]),
  );
}
