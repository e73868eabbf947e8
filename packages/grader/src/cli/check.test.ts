import { expect, test } from "vitest";
import { double, writeCourse } from "../exercise/fixture.ts";
import { refusal, shell } from "./testing.ts";

test("a sound course is proven", async () => {
  const dir = await writeCourse();
  expect(await shell(dir, "check")).toEqual({ code: 0, stdout: "Proven: twice, double\n", stderr: "" });
  const { stdout } = await shell(dir, "check", "double", "--json");
  expect(JSON.parse(stdout)).toEqual({ proven: ["double"], problems: [] });
});

test("a broken exercise is said, and the others are proven", async () => {
  const dir = await writeCourse({ "exercise.yaml": `${double["exercise.yaml"]}minuts: 5\n` });
  expect(await shell(dir, "check")).toEqual({
    code: 1,
    stdout: "double/exercise.yaml:3: `minuts` is not a key; did you mean `minutes`?\nProven: twice\n",
    stderr: "",
  });
  expect((await shell(dir, "check", "twice")).code).toBe(0);
});

test("what does not hold is said, and exits with 1", async () => {
  const dir = await writeCourse({ "starter.ts": double["solution.ts"] });
  const sentence = "double/starter.ts: is accepted as it stands; leave something to write";
  expect(await shell(dir, "check", "double")).toEqual({
    code: 1,
    stdout: `${sentence}\nNothing is proven yet\n`,
    stderr: "",
  });
});

test("an exercise that is not there is one sentence", async () => {
  const dir = await writeCourse();
  expect(await refusal("check", "duoble", "--course", dir)).toBe(
    "there is no exercise called duoble; did you mean double?",
  );
});
