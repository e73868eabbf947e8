/** A submission that waits to be graded. */
export interface WaitingSubmission {
  id: string;
  student: string;
  /** The address it came from, while nothing is known of the student: all of one group have the share of one student. */
  group: string | undefined;
  /** The milliseconds that grading it is expected to take. */
  expected: number;
}

/** The order in which submissions are graded. */
export interface FairQueue<W extends WaitingSubmission> {
  add(waiting: W): void;
  /** The next to be graded; undefined where none may be graded now. */
  take(): W | undefined;
  /** Reports that one that was taken has been graded, and in how many milliseconds. */
  done(taken: W, milliseconds: number): void;
  /** By id, how many of those that wait now are taken before it, at most. */
  positions(): Map<string, number>;
}

interface Entry<W> {
  who: W;
  /** Its virtual start and finish time: the earliest finish is taken first. */
  begin: number;
  end: number;
  arrival: number;
}

/** This part of the work done advances virtual time, so that nobody waits for ever while new students keep coming. */
const AGING = 1 / 100;

/**
 * Fair queueing (Demers, Keshav and Shenker, 1989) by the time that grading takes, with the virtual time of start-time
 * fair queueing (Goyal, Vin and Cheng, 1996): the submission that would finish first is taken first, if all students had
 * equal shares, and all students of one group the share of one. What took longer than expected delays the other
 * submissions of its student. At most `most` of one student are graded at once.
 */
export function fairQueue<W extends WaitingSubmission>(most: number): FairQueue<W> {
  const queues = new Map<string, Entry<W>[]>();
  /** The virtual finish time of each student's last submission, oldest first; those in the past are removed. */
  const ends = new Map<string, number>();
  const running = new Map<string, number>();
  const groups = new Map<string, number>();
  let now = 0;
  let arrivals = 0;

  const before = (a: Entry<W>, b: Entry<W>) => a.end - b.end || a.arrival - b.arrival;
  const mayRun = ({ who }: Entry<W>) => (running.get(who.student) ?? 0) < most;

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
      const { student, group, expected } = who;
      if (group !== undefined) count(groups, group, 1);
      const sharing = (group !== undefined && groups.get(group)) || 1;
      const begin = Math.max(ends.get(student) ?? 0, now);
      const end = begin + sharing * expected;
      const queue = queues.get(student) ?? [];
      queues.set(student, queue);
      queue.push({ who, begin, end, arrival: arrivals++ });
      setEnd(student, end);
    },

    take() {
      let next: Entry<W> | undefined;
      for (const [first] of queues.values()) {
        if (mayRun(first) && (!next || before(first, next) < 0)) next = first;
      }
      if (!next) return undefined;
      const { student } = next.who;
      const queue = queues.get(student)!;
      queue.shift();
      if (queue.length === 0) queues.delete(student);
      count(running, student, 1);
      now = Math.max(now, next.begin);
      return next.who;
    },

    done({ student, group, expected }, milliseconds) {
      count(running, student, -1);
      if (group !== undefined) count(groups, group, -1);
      now += AGING * milliseconds;
      // What was quicker than expected changes nothing: positions that students were shown must not get worse.
      const late = Math.max(0, milliseconds - expected);
      for (const entry of queues.get(student) ?? []) {
        entry.begin += late;
        entry.end += late;
      }
      setEnd(student, Math.max(ends.get(student) ?? 0, now) + late);
      if (running.size === 0 && queues.size === 0) ends.clear(); // nobody waits
    },

    positions() {
      const all = [...queues.values()].flat().sort(before);
      return new Map(all.map(({ who }, position) => [who.id, position]));
    },
  };
}

function count(counts: Map<string, number>, name: string, change: 1 | -1) {
  const sum = (counts.get(name) ?? 0) + change;
  if (sum > 0) counts.set(name, sum);
  else counts.delete(name);
}
