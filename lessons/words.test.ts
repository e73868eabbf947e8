import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

/** Words that the course does not use, and what it says instead: the field's own terms, in plain English. */
const UNWANTED: [RegExp, string][] = [
  [/\b(?:one by one|all at once)\b/i, "stochastic, batch"],
  [/\b(?:plain|batch|stochastic|mini-batch) descent\b/i, "… gradient descent"],
  [/\b(?:fading|moving) means?\b/i, "exponential moving average"],
  [/\bnormalis\w*/i, "standardize"],
  [/\bdeviations? (?:of|from|is|are)\b(?<!standard deviations? \w+)/i, "standard deviation"],
  [/\bless (?:the|price|truth|what|\d)/i, "minus"],
  [/(?<![\w,]) ?\bWho (?:has|hands|needs|follows)\b/, "a parameter that has …, if you …"],
  [/\banew\b/i, "again"],
  [/\b(?:heard|hears?)\b/i, "uses, used"],
  [/\bstray(?:s|ed|ing)?\b/i, "noisy; differs"],
  [/\b(?:calm(?:er|s|ly)?|wobbl\w*|trembles?|trembling|restless)\b(?!")/i, "less noisy; oscillates"],
  [/\b(?:bears?|borne) (?:a|at|no|the)\b/i, "the largest stable learning rate is"],
  [/\bthe slope in [wb]\b/i, "the partial derivative in w"],
  [/\bthe least (?:loss|there is)\b/i, "the lowest loss"],
  [
    /\b(?:two masters|to and fro|whim|witness(?:es)?|winded|knobs?|for ever since|in the same breath)\b/i,
    "(no idiom)",
  ],
  [/\b(?:names?|named) \S+ ?%? rightly\b/i, "classifies correctly"],
  [/\bwhoever\b/i, "anyone who; a program that"],
  [/\beach further\b/i, "each time you …"],
  [/\bstands?\b(?! for\b)/i, "is"],
  [/\bslopes\b/i, "partial derivatives"],
  [/\bby heart\b|\bhad (?:its|their) turn\b|\bgathers? speed\b|\brolls? (?:on|out)\b/i, "(no idiom)"],
  [/(?:^|[.!?:] |")(?:Here|There|Below|Above) (?:stands?|lies?|comes?|goes|follows?)\b/, "the subject first"],
  [/, for (?:it|its|they|there|you|we|near|across|in|he|she) /, "because"],
];

/** In the kitchen, where the course begins and ends, cooks hear what guests say. */
const KITCHEN = /\b(?:heard|hears?)\b/gi;

const root = join(import.meta.dirname, "..");

const below = (folder: string, name: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file) && !/node_modules|(?:^|\/)(?:dist|tests)\//.test(file))
    .map((file) => join(root, folder, file));

/** What a reader sees of a source file: its texts, without comments and imports. */
const withoutComments = (text: string) =>
  text.replaceAll(/^import [\s\S]*?;$/gm, "").replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");

/** Texts between quotes, and between tags. */
const shown = (text: string) =>
  [...withoutComments(text).matchAll(/"([^"\n]*)"|`([^`]*)`|>([^<>{}]*[A-Za-z]{3} [^<>{}]*)</g)]
    .map(([, quoted, template, between]) => quoted ?? template ?? between)
    .map((part) => part.replaceAll(/\$\{[^}]*\}/g, "…"))
    .filter((part) => / /.test(part));

/** Of the glossary what it says; other names for a term are there to be found. */
const glossary = (text: string) => parse(text).map(({ means }: { means: string }) => means);

/** The names of tests, their hints, and the names of what they draw are read by students. */
const testNames = readdirSync(join(root, "exercises"), { recursive: true, encoding: "utf8" })
  .filter((file) => /^[\w-]+\/tests\/\w+\.ts$/.test(file))
  .map((file) => join(root, "exercises", file));

const texts: [file: string, text: string][] = [
  ...below("lessons", /\/lesson\.mdx$/).map((file) => [file, readFileSync(file, "utf8")]),
  ...below("lessons", /^(?:claims|errata|notation|typescript)\.yaml$/).map((file) => [
    file,
    readFileSync(file, "utf8").replaceAll(/^ +(?:source|text|printed): .*$/gm, ""),
  ]),
  ...below("lessons", /^glossary\.yaml$/).map((file) => [
    file,
    glossary(readFileSync(file, "utf8")).join("\n"),
  ]),
  ...below("exercises", /(?:README|after)\.md$|exercise\.yaml$|(?:starter|solution)\.ts$/).map((file) => [
    file,
    readFileSync(file, "utf8"),
  ]),
  ...below("exercises", /\/mistakes\/.*\.ts$/).map((file) => [
    file,
    /\/\*\*[\s\S]*?\*\//.exec(readFileSync(file, "utf8"))?.[0] ?? "",
  ]),
  ...testNames.map((file) => [file, shown(readFileSync(file, "utf8")).join("\n")]),
  ...[...below("lessons", /\.tsx$|-words\.ts$/), ...below("apps/web/client", /\.tsx$|words\.ts$/)].map(
    (file) => [file, shown(readFileSync(file, "utf8")).join("\n")],
  ),
] as [string, string][];

test.each(UNWANTED)("no text of the course says %s: it says “%s”", (unwanted) => {
  const found = texts.flatMap(([file, text]) =>
    (/kitchen|summary/.test(file) ? text.replaceAll(KITCHEN, "") : text)
      .split("\n")
      .filter((line) => unwanted.test(line))
      .map((line) => `${relative(root, file)}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

/** Each must be in lessons, in the glossary, and be found there by its name. */
const TERMS = [
  ...["stochastic gradient descent", "batch gradient descent", "mini-batch gradient descent", "gradient"],
  ...["partial derivative", "standard deviation", "exponential moving average", "logistic regression"],
  ...["sigmoid", "log loss", "condition number", "largest eigenvalue", "hyperparameter", "weight decay"],
  ...["momentum", "decay factor"],
];

test.each(TERMS)("a lesson and the glossary say %s", (term) => {
  const lessons = texts.filter(([file]) => file.endsWith("lesson.mdx")).map(([, text]) => text);
  expect(lessons.some((text) => text.toLowerCase().replaceAll(/\s+/g, " ").includes(term))).toBe(true);
  const words: { word: string }[] = parse(readFileSync(join(root, "lessons/glossary.yaml"), "utf8"));
  expect(words.map(({ word }) => word)).toContain(term);
});
