import type { ToWorker } from "./protocol.ts";
import type { Job, ThreadAnswer, ThreadFailure, WorkerThread } from "./thread.ts";

/** What a thread must have been told before a job. */
export type JobContext = (Extract<ToWorker, { kind: "tests" }> | Extract<ToWorker, { kind: "recordings" }>)[];

/** A job before it has a number. */
export type JobBody = Job extends infer J ? (J extends Job ? Omit<J, "id"> : never) : never;

/** Threads of one kind, and the jobs that wait for them. */
export interface JobQueue {
  /** Starts all threads, before there is work for them. */
  start(): void;
  ask(job: JobBody, needs?: JobContext): Promise<ThreadAnswer | ThreadFailure>;
  close(): Promise<void>;
}

interface Slot {
  thread: WorkerThread;
  /** By kind and name, what it was told last. */
  sentContext: Map<string, ToWorker>;
}

interface Task {
  job: JobBody;
  needs: JobContext;
  /** Whether a thread was lost with it before. */
  isSecond: boolean;
  resolve(answer: ThreadAnswer | ThreadFailure): void;
}

/** The most jobs that a thread is given at once, where many wait. */
const AT_ONCE = 32;

/** A queue of at most `size` threads, which start when there is work for them; one that is lost is replaced. */
export function openJobQueue(size: number, open: () => WorkerThread): JobQueue {
  const waiting: Task[] = [];
  const idle: Slot[] = [];
  const slots = new Set<Slot>();
  let closed = false;
  let lastId = 0;

  function freeSeat(): Slot | undefined {
    const free = idle.pop();
    if (free?.thread.isOver()) {
      slots.delete(free);
      return freeSeat();
    }
    return free ?? (slots.size < size ? openSeat() : undefined);
  }

  function openSeat(): Slot {
    const opened: Slot = { thread: open(), sentContext: new Map() };
    slots.add(opened);
    return opened;
  }

  function work() {
    while (!closed && waiting.length > 0) {
      const slot = freeSeat();
      if (!slot) return;
      carryOut(slot, waiting.splice(0, Math.min(AT_ONCE, Math.ceil(waiting.length / size))));
    }
  }

  async function carryOut(slot: Slot, tasks: Task[]) {
    for (const message of tasks.flatMap(({ needs }) => needs)) {
      const key = `${message.kind} ${message.name}`;
      if (slot.sentContext.get(key) === message) continue;
      slot.sentContext.set(key, message);
      slot.thread.tell(message);
    }
    const answers = await slot.thread.ask(tasks.map(({ job }) => ({ ...job, id: ++lastId })));
    if (answers.some((answer) => answer?.kind === "lost")) slots.delete(slot);
    else idle.push(slot);
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
      while (slots.size < size) idle.push(openSeat());
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
      await Promise.all([...slots].map(({ thread }) => thread.close()));
    },
  };
}

/** A thread that was lost, but not in the scripts of this job, may have been lost by what another one left behind. */
function isWorthAnother({ job, needs, isSecond }: Task, answer: ThreadAnswer | ThreadFailure): boolean {
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
