export { graded, testResult } from "./gradebook/fixture.ts";
export { zipOf } from "./submissions/fixture.ts";
export { madeUpClass } from "./submissions/made-up/class.ts";
export { madeUpLayouts } from "./submissions/made-up/layouts.ts";
