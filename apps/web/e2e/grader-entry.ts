import { openGrader } from "@graded-descent/grader/browser";
import wasmUrl from "@jitl/quickjs-wasmfile-release-sync/wasm?url";

/** What `grader-page.ts` puts on a page. */
Object.assign(window, { grader: openGrader(wasmUrl) });
