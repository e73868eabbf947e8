import type { Pointer } from "../engine/engine.ts";
import { cut, show } from "../report/show.ts";
import { BadValueError } from "./bjson.ts";
import type { Bridge } from "./bridge.ts";

const MAX_TEXT = 8_000;
const MAX_LINE = 2_000;
const FULL_PRECISION = 17;

/** What a submission prints: a line a call, repeated lines folded, cut where it is too much. */
export function createConsole() {
  let lines: { text: string; times: number }[] = [];
  let length = 0;

  function showHandle(bridge: Bridge, handle: Pointer): string {
    try {
      const value = bridge.receive(handle);
      return typeof value === "string" ? value : show(value, FULL_PRECISION);
    } catch (error) {
      if (!(error instanceof BadValueError)) throw error;
      return `[${bridge.typeOf(handle)}]`;
    }
  }

  return {
    print(bridge: Bridge, args: Pointer[]) {
      if (length > MAX_TEXT) return;
      const text = cut(args.map((handle) => showHandle(bridge, handle)).join(" "), MAX_LINE);
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
