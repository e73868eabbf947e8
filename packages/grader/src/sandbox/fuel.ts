/** The meter's units in one step, which is what limits and reports count in. */
const UNITS_A_STEP = 10;

/**
 * What student code may use beyond its limit before the file itself ends it, in units. The engine asks now and then
 * whether to go on, and can then say at which line it was.
 */
const MARGIN = 1_000_000;

/** The largest limit, in steps. */
export const MOST_FUEL = 200_000_000;

/** What student code may still do, counted in the engine's file by the meter. */
export interface Fuel {
  /** Allows `limit` steps, `spent` of which are spent already. */
  arm(limit: number, spent: number): void;
  spend(steps: number): void;
  used(): number;
  exhausted(): boolean;
  /** Ends student code when it is next asked whether to go on, in a way it cannot catch, until `resume`. */
  stop(): void;
  resume(): void;
  /** Whether the file ended what ran: the margin is used up as well. */
  trapped(): boolean;
  /** Runs something of ours, which spends none of it, on fuel of its own. */
  aside<T>(steps: number, body: () => T): T;
}

/** Fuel in the file's own global. */
export function createFuel(units: WebAssembly.Global<"i32">): Fuel {
  let limit = 0;
  /** What `stop` has taken away. */
  let kept = 0;
  const full = () => limit * UNITS_A_STEP + MARGIN;
  return {
    arm(newLimit, spent) {
      limit = newLimit;
      kept = 0;
      units.value = full() - spent * UNITS_A_STEP;
    },
    spend(steps) {
      units.value = Math.max(0, units.value - steps * UNITS_A_STEP);
    },
    used: () => Math.min(limit, Math.ceil((full() - units.value) / UNITS_A_STEP)),
    stop() {
      kept += Math.max(0, units.value - (MARGIN - 1));
      units.value = Math.min(units.value, MARGIN - 1);
    },
    resume() {
      units.value += kept;
      kept = 0;
    },
    exhausted: () => units.value < MARGIN,
    trapped: () => units.value < 0,
    aside(steps, body) {
      const before = units.value;
      units.value = steps * UNITS_A_STEP + MARGIN;
      const result = body();
      units.value = before;
      return result;
    },
  };
}
