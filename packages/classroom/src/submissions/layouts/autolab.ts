import { studentOf } from "../handed-in.ts";
import { layoutOfPaths } from "./layout.ts";

/** What Autolab gives out: `{address}_{version}_{file}`. */
export const autolab = layoutOfPaths({
  site: "Autolab",
  title: "an Autolab download",
  example: "ann@uni.example_2_step.ts",
  pattern: /^(?<email>[^/\s@]+@[^/\s_@]+)_(?<version>\d+)_(?<file>.+)$/s,
  handedIn: ({ email, version, file }) => ({
    name: file!,
    students: [studentOf(email!, { email: email! })],
    attempt: Number(version),
  }),
});
