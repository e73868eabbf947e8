import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Course } from "../course/course.ts";
import type { Lesson } from "../course/lesson.ts";
import { LessonYaml } from "../exercise/schema.ts";
import { byPlace, type Problem } from "../files/problem.ts";
import { asCode, thereIsNo } from "../files/suggest.ts";
import { readYaml } from "../files/yaml.ts";
import { checkText } from "./check-text.ts";
import { filesBelow, linkTargets } from "./exercise-texts.ts";
import { lessonParser } from "./markdown.ts";

/** What is wrong with the lessons of a course: their texts, the exercises that they name, and whether the course lists them. */
export async function lessonProblems(course: Course): Promise<Problem[]> {
  const listed = new Set(
    course.parts.flatMap(({ items }) => items.flatMap((item) => ("lesson" in item ? [item.lesson] : []))),
  );
  const problems = await Promise.all(
    [...course.lessons.values()].map(async (lesson) => [
      ...(await textProblems(course, lesson)),
      ...(listed.has(lesson.id)
        ? []
        : [
            { file: lesson.file, message: "is not listed in course.yaml, so no page shows it", isNote: true },
          ]),
    ]),
  );
  return problems.flat().sort(byPlace);
}

async function textProblems(course: Course, { id, file, path }: Lesson): Promise<Problem[]> {
  const text = await readFile(path, "utf8");
  const targets = linkTargets(course);
  const head = /^---\r?\n([\s\S]*?)\n---/.exec(text)![1];
  const { value, lineOf } = readYaml(file, `\n${head}`, LessonYaml);
  const unknown = value.exercises.flatMap((slug, i) =>
    targets.exercises.includes(slug)
      ? []
      : [
          {
            file,
            line: lineOf(["exercises", i]),
            message: thereIsNo("exercise", slug, targets.exercises, { show: asCode }),
          },
        ],
  );
  const files = await filesBelow(dirname(path));
  const { problems } = checkText(file, lessonParser(file).parse(text), {
    ...targets,
    files,
    page: `/lessons/${id}`,
  });
  return [...unknown, ...problems];
}
