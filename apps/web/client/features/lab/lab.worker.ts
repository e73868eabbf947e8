import { type Computed, compute } from "./compute.ts";
import type { LabState } from "./settings.ts";

/** Runs all our methods of a state it is sent, and posts what they came to. */
self.onmessage = ({ data }: MessageEvent<LabState>) => {
  self.postMessage(compute(data) satisfies Computed);
};
