import { STEPS_A_POLL } from "./build.ts";

/** What student code may still do, counted in the engine. */
export interface Fuel {
  arm(limit: number, spent: number): void;
  spend(units: number): void;
  used(): number;
  exhausted(): boolean;
  /** Ends student code at its next step, in a way it cannot catch, until `resume`. */
  stop(): void;
  resume(): void;
  /** The engine's poll: whether to interrupt. */
  poll(): 0 | 1;
}

/** The steps that the engine has left until it polls. */
interface Countdown {
  read(): number;
  write(steps: number): void;
}

/** Fuel exact to one step, by the engine's own countdown; without it, counted by polls. */
export function createFuel(countdown: Countdown | undefined): Fuel {
  let spent = 0;
  let chunk = STEPS_A_POLL;
  let limit = Number.POSITIVE_INFINITY;
  let stopped = false;

  /** Has the engine poll again once it has used what is left, at most one poll's worth. */
  function countDown() {
    if (!countdown) return;
    chunk = stopped ? 1 : Math.max(1, Math.min(STEPS_A_POLL, limit - spent));
    countdown.write(chunk);
  }
  const used = () => (countdown ? spent + chunk - countdown.read() : spent);

  return {
    arm(newLimit, alreadySpent) {
      limit = newLimit;
      spent = alreadySpent;
      stopped = false;
      countDown();
    },
    spend(units) {
      spent = used() + units;
      countDown();
    },
    used: () => Math.min(limit, used()),
    exhausted: () => spent >= limit,
    stop() {
      spent = used();
      stopped = true;
      countDown();
    },
    resume() {
      spent = used();
      stopped = false;
      countDown();
    },
    poll() {
      spent += chunk;
      countDown();
      return stopped || spent >= limit ? 1 : 0;
    },
  };
}
