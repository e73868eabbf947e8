/** The meter's units in one step, which is what limits and reports count in. */
const UNITS_A_STEP = 10;

/**
 * What student code may use beyond its limit before the file itself ends it, in units. The engine asks now and then
 * whether to go on, and can then say at which line it was.
 */
const MARGIN = 1_000_000;

/** The host spends so much at the most, in units, before it is taken from the global. */
const MOST_OWED = 100_000;

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
  /** Runs something of ours, which spends none of it. */
  aside<T>(steps: number, body: () => T): T;
}

/** Fuel in the file's own global. To read or write a global takes as long as a short call, so it is done rarely. */
export function createFuel(units: WebAssembly.Global<"i32">): Fuel {
  let full = 0;
  /** Spent by the host, in units: not taken from the global yet. */
  let owed = 0;
  let stopped = false;
  const left = () => units.value - owed;
  return {
    arm(limit, spent) {
      full = limit * UNITS_A_STEP + MARGIN;
      owed = 0;
      stopped = false;
      units.value = full - spent * UNITS_A_STEP;
    },
    spend(steps) {
      owed += steps * UNITS_A_STEP;
      if (owed < MOST_OWED) return;
      units.value = Math.max(0, left());
      owed = 0;
    },
    used: () => Math.ceil(Math.min(full - MARGIN, full - left()) / UNITS_A_STEP),
    exhausted: () => stopped || left() < MARGIN,
    stop() {
      stopped = true;
    },
    resume() {
      stopped = false;
    },
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
