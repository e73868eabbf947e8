import { expect, test } from "vitest";
import { double, writeCourse } from "../exercise/fixture.ts";
import { gd } from "./gd.ts";

test("a sound course is proven", async () => {
  const dir = await writeCourse();
  expect(await gd(dir, "check")).toEqual({ code: 0, stdout: "Proven: twice, double\n", stderr: "" });
  const { stdout } = await gd(dir, "check", "double", "--json");
  expect(JSON.parse(stdout)).toEqual({ proven: ["double"], problems: [] });
});

test("a broken exercise is said, and the others are proven", async () => {
  const dir = await writeCourse({ "exercise.yaml": `${double["exercise.yaml"]}minuts: 5\n` });
  expect(await gd(dir, "check")).toEqual({
    code: 1,
    stdout: "double/exercise.yaml:3: `minuts` is not a key; did you mean `minutes`?\nProven: twice\n",
    stderr: "",
  });
  expect((await gd(dir, "check", "twice")).code).toBe(0);
});

test("what does not hold is said, and exits with 1", async () => {
  const dir = await writeCourse({ "starter.ts": double["solution.ts"] });
  const sentence = "double/starter.ts: is accepted as it stands; leave something to write";
  expect(await gd(dir, "check", "double")).toEqual({
    code: 1,
    stdout: `${sentence}\nNothing is proven yet\n`,
    stderr: "",
  });
});

test("an exercise that is not there is one sentence", async () => {
  expect(await gd(await writeCourse(), "check", "duoble")).toEqual({
    code: 2,
    stdout: "",
    stderr: "there is no exercise called duoble; did you mean double?\n",
  });
});
