/** A submission that waits to be graded. */
export interface WaitingSubmission {
  id: string;
  student: string;
  /** Where it came from, while nothing is known of the student; those who come from there share. */
  crowd: string | undefined;
  /** Milliseconds that grading it will take, as far as is known. */
  expected: number;
}

/** Who is graded next. */
export interface Turns<W extends WaitingSubmission> {
  add(waiting: W): void;
  /** The one whose turn it is, of those that may be graded now. */
  take(): W | undefined;
  /** One that was taken is over; it took so many milliseconds. */
  done(taken: W, milliseconds: number): void;
  /** How many of those that wait now may go before each, at most, by id. */
  places(): Map<string, number>;
}

interface Place<W> {
  who: W;
  /** When its part of the line's time begins and ends: what ends first goes first. */
  begin: number;
  end: number;
  arrival: number;
}

/** This part of the work done moves time on, so that nobody waits for ever behind ever new students. */
const AGING = 1 / 100;

/**
 * Fair queueing by the time that grading takes (Demers, Keshav and Shenker, 1989), in a time that follows what is
 * being served (Goyal, Vin and Cheng, 1996): first comes what would be over first if all students had equal shares,
 * and all of one crowd the share of one. What took longer than was expected puts off the rest of its student. One
 * student has at most `most` graded at once.
 */
export function turns<W extends WaitingSubmission>(most: number): Turns<W> {
  const lanes = new Map<string, Place<W>[]>();
  /** When each student's part of the time is used up; those whose is can be forgotten, oldest first. */
  const ends = new Map<string, number>();
  const running = new Map<string, number>();
  const crowds = new Map<string, number>();
  let now = 0;
  let arrivals = 0;

  const before = (a: Place<W>, b: Place<W>) => a.end - b.end || a.arrival - b.arrival;
  const mayRun = ({ who }: Place<W>) => (running.get(who.student) ?? 0) < most;

  function setEnd(student: string, end: number) {
    ends.delete(student);
    ends.set(student, end);
    for (const [oldest, past] of ends) {
      if (past > now) break;
      ends.delete(oldest);
    }
  }

  return {
    add(who) {
      const { student, crowd, expected } = who;
      if (crowd !== undefined) count(crowds, crowd, 1);
      const sharing = (crowd !== undefined && crowds.get(crowd)) || 1;
      const begin = Math.max(ends.get(student) ?? 0, now);
      const end = begin + sharing * expected;
      const lane = lanes.get(student) ?? [];
      lanes.set(student, lane);
      lane.push({ who, begin, end, arrival: arrivals++ });
      setEnd(student, end);
    },

    take() {
      let next: Place<W> | undefined;
      for (const [first] of lanes.values()) {
        if (mayRun(first) && (!next || before(first, next) < 0)) next = first;
      }
      if (!next) return undefined;
      const { student } = next.who;
      const lane = lanes.get(student)!;
      lane.shift();
      if (lane.length === 0) lanes.delete(student);
      count(running, student, 1);
      now = Math.max(now, next.begin);
      return next.who;
    },

    done({ student, crowd, expected }, milliseconds) {
      count(running, student, -1);
      if (crowd !== undefined) count(crowds, crowd, -1);
      now += AGING * milliseconds;
      // What was quicker than expected lets none go before those who were told their place.
      const late = Math.max(0, milliseconds - expected);
      for (const place of lanes.get(student) ?? []) {
        place.begin += late;
        place.end += late;
      }
      setEnd(student, Math.max(ends.get(student) ?? 0, now) + late);
      if (running.size === 0 && lanes.size === 0) ends.clear(); // there is nobody to be put behind
    },

    places() {
      const all = [...lanes.values()].flat().sort(before);
      return new Map(all.map(({ who }, place) => [who.id, place]));
    },
  };
}

function count(counts: Map<string, number>, name: string, change: 1 | -1) {
  const sum = (counts.get(name) ?? 0) + change;
  if (sum > 0) counts.set(name, sum);
  else counts.delete(name);
}
