import { build, NOW } from "./build.ts";

/**
 * Keeps from the engine what differs from machine to machine: time stands still, in UTC, and there is no
 * environment, whose very length would move everything in memory.
 */
export function hideTheMachine(
  imports: Record<string, unknown>,
  setWord: (address: number, value: number) => void,
) {
  imports[build.environmentSizes] = (count: number, bytes: number) => {
    setWord(count, 0);
    setWord(bytes, 0);
    return 0;
  };
  imports[build.environment] = () => 0;
  imports[build.now] = () => NOW;
  imports[build.timeZone] = () => {};
  // struct tm, field by field: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/time.h.html
  imports[build.localTime] = (seconds: bigint, tm: number) => {
    const at = new Date(Number(seconds) * 1000);
    const newYear = Date.UTC(at.getUTCFullYear(), 0, 1);
    const fields = [
      at.getUTCSeconds(),
      at.getUTCMinutes(),
      at.getUTCHours(),
      at.getUTCDate(),
      at.getUTCMonth(),
      at.getUTCFullYear() - 1900,
      at.getUTCDay(),
      Math.floor((at.getTime() - newYear) / 86_400_000),
      0,
      0,
    ];
    fields.forEach((field, i) => {
      setWord(tm + 4 * i, field);
    });
  };
}
