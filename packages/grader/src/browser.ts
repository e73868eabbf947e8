export { type Grader, openGrader } from "./worker/browser.ts";
