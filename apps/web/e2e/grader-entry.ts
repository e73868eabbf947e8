import wasmUrl from "virtual:engine.wasm?url";
import { openGrader } from "@graded-descent/grader/browser";

/** What `grader-page.ts` puts on a page. */
Object.assign(window, { grader: openGrader(wasmUrl) });
