// verdict: compile-error
export { readFileSync as step } from "node:fs";
