import type { Method } from "./method.ts";

/** The mark at a path's end, one shape a method: circle, square, triangle; any other has one by its order. */
export const marks: Record<Method, string> = {
  batch: "M-5,0a5,5 0 1 0 10,0a5,5 0 1 0 -10,0",
  "mini-batch": "M-4.6,-4.6h9.2v9.2h-9.2z",
  "one-by-one": "M0,-5.8L5.6,4.4H-5.6z",
  other: "M0,-6L6,0L0,6L-6,0z",
  second: "M0,5.8L5.6,-4.4H-5.6z",
  third: "M-2,-5.5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5z",
  fourth: "M-5,-5H5L-5,5H5z",
  fifth: "M0,-5.8L5.5,-1.8L3.4,4.7H-3.4L-5.5,-1.8z",
  sixth: "M-5.5,-1.6H5.5V1.6H-5.5zM-1.6,-5.5h3.2v11h-3.2z",
};
