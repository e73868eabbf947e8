import type { ToWorker } from "./protocol.ts";
import type { Answer, Job, Lost, Thread } from "./thread.ts";

/** What a thread must have been told before a job. */
export type Needs = (Extract<ToWorker, { kind: "tests" }> | Extract<ToWorker, { kind: "recordings" }>)[];

/** A job before it has a number. */
export type JobBody = Job extends infer J ? (J extends Job ? Omit<J, "id"> : never) : never;

/** Threads of one kind, and the jobs that wait for them. */
export interface Crew {
  /** Starts all threads, before there is work for them. */
  start(): void;
  ask(job: JobBody, needs?: Needs): Promise<Answer | Lost>;
  close(): Promise<void>;
}

interface Seat {
  thread: Thread;
  /** By kind and name, what it was told last. */
  told: Map<string, ToWorker>;
}

interface Task {
  job: JobBody;
  needs: Needs;
  /** Whether a thread was lost with it before. */
  isSecond: boolean;
  resolve(answer: Answer | Lost): void;
}

/** The most jobs that a thread is given at once, where many wait. */
const AT_ONCE = 32;

/** A crew of at most `size` threads, which start when there is work for them; one that is lost is replaced. */
export function openCrew(size: number, open: () => Thread): Crew {
  const waiting: Task[] = [];
  const idle: Seat[] = [];
  const seats = new Set<Seat>();
  let closed = false;
  let lastId = 0;

  function freeSeat(): Seat | undefined {
    const free = idle.pop();
    if (free?.thread.isOver()) {
      seats.delete(free);
      return freeSeat();
    }
    return free ?? (seats.size < size ? openSeat() : undefined);
  }

  function openSeat(): Seat {
    const opened: Seat = { thread: open(), told: new Map() };
    seats.add(opened);
    return opened;
  }

  function work() {
    while (!closed && waiting.length > 0) {
      const seat = freeSeat();
      if (!seat) return;
      carryOut(seat, waiting.splice(0, Math.min(AT_ONCE, Math.ceil(waiting.length / size))));
    }
  }

  async function carryOut(seat: Seat, tasks: Task[]) {
    for (const message of tasks.flatMap(({ needs }) => needs)) {
      const key = `${message.kind} ${message.name}`;
      if (seat.told.get(key) === message) continue;
      seat.told.set(key, message);
      seat.thread.tell(message);
    }
    const answers = await seat.thread.ask(tasks.map(({ job }) => ({ ...job, id: ++lastId })));
    if (answers.some((answer) => answer?.kind === "lost")) seats.delete(seat);
    else idle.push(seat);
    const again = tasks.filter((task, i) => !answers[i] || isWorthAnother(task, answers[i]));
    answers.forEach((answer, i) => {
      if (answer?.kind === "lost") tasks[i].isSecond = true;
      if (answer && !again.includes(tasks[i])) tasks[i].resolve(answer);
    });
    waiting.unshift(...again);
    work();
  }

  return {
    start() {
      while (seats.size < size) idle.push(openSeat());
    },
    ask(job, needs = []) {
      if (closed) throw new Error("the pool is closed");
      return new Promise((resolve) => {
        waiting.push({ job, needs, isSecond: false, resolve });
        work();
      });
    },
    async close() {
      closed = true;
      await Promise.all([...seats].map(({ thread }) => thread.close()));
    },
  };
}

/** A thread that was lost, but not in the scripts of this job, may have been lost by what another one left behind. */
function isWorthAnother({ job, needs, isSecond }: Task, answer: Answer | Lost): boolean {
  if (answer.kind !== "lost" || isSecond) return false;
  const modules = needs.flatMap((message) => (message.kind === "tests" ? [message.modules] : []));
  const own = [
    ...modules.flatMap(({ visible, hidden }) => [visible, hidden]),
    "address" in job && job.address,
  ];
  return (
    answer.why === "died" ||
    (job.kind !== "compile" && !answer.frames.some(({ address }) => own.includes(address)))
  );
}
