import { useEffect, useState } from "react";

/** What a keyboard on the screen leaves of the window, in pixels. */
export interface Remainder {
  height: number;
  /** How far down the browser has moved the page, to keep the cursor in view. */
  top: number;
}

const KEYBOARD = 120; // no bar of a browser is this high, every keyboard higher

/** What there is to see while a keyboard is on the screen; undefined without one. */
export function useKeyboard(): Remainder | undefined {
  const [remainder, setRemainder] = useState<Remainder>();

  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return;
    function measure() {
      const { height, offsetTop, scale } = viewport!;
      const open = scale < 1.05 && window.innerHeight - height > KEYBOARD;
      setRemainder(open ? { height, top: offsetTop } : undefined);
    }
    viewport.addEventListener("resize", measure);
    viewport.addEventListener("scroll", measure);
    return () => {
      viewport.removeEventListener("resize", measure);
      viewport.removeEventListener("scroll", measure);
    };
  }, []);

  return remainder;
}
