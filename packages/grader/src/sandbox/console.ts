import type { Pointer } from "../engine/engine.ts";
import { cut } from "../report/show.ts";
import { BadValueError } from "./bjson.ts";
import type { Bridge } from "./bridge.ts";

const MAX_TEXT = 8_000;
/** Of one call: a list of a hundred numbers with all digits fits. */
const MAX_LINE = 4_000;

/** A text that was printed; where the stack is too full for it to be copied, a mark that something was. */
function textOf(bridge: Bridge, handle: Pointer): string {
  try {
    return String(bridge.receive(handle));
  } catch (error) {
    if (!(error instanceof BadValueError)) throw error;
    return "…";
  }
}

/** What a submission prints: a line a call, repeated lines folded, cut where it is too much. */
export function createConsole() {
  let lines: { text: string; times: number }[] = [];
  let length = 0;

  return {
    /** Takes the one text that the prelude's `console` prints. */
    print(bridge: Bridge, [handle]: Pointer[]) {
      if (length > MAX_TEXT) return;
      const text = cut(textOf(bridge, handle), MAX_LINE);
      const last = lines.at(-1);
      if (last?.text === text) last.times++;
      else {
        lines.push({ text, times: 1 });
        length += text.length + 1;
      }
    },
    text() {
      const whole = lines
        .map(({ text, times }) => (times > 1 ? `${text} (${times} times)` : text))
        .join("\n");
      return length > MAX_TEXT ? `${whole}\n… and more, which is left out` : whole;
    },
    clear() {
      lines = [];
      length = 0;
    },
  };
}
