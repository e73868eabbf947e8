import { measure, methods } from "./comparison.ts";

/** Measures one method after another for the target it is sent, and posts each as it is done. */
self.onmessage = ({ data: target }: MessageEvent<number>) => {
  for (const method of methods) self.postMessage(measure(method, target, () => performance.now()));
};
