export { openQuickJS } from "./sandbox/quickjs.ts";
export { type Grader, openGrader } from "./worker/browser.ts";
