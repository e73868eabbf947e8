import type { LabState } from "../state/settings.ts";
import { type Computed, compute } from "./compute.ts";

/** Runs all our methods of a state it is sent, and posts what they came to. */
self.onmessage = ({ data }: MessageEvent<LabState>) => {
  self.postMessage(compute(data) satisfies Computed);
};
