import { useMediaQuery } from "@graded-descent/figures/controls/useMediaQuery.ts";

/** What the large picture is drawn on, in about the pixels it gets, so that its words stay readable. */
export function useCanvas() {
  return useMediaQuery("(max-width: 60rem)") ? narrow : wide;
}

const canvas = (width: number, height: number) => ({
  width,
  height,
  box: { left: 46, top: 8, width: width - 56, height: height - 52 },
});

const wide = canvas(880, 580);
const narrow = canvas(400, 360);
