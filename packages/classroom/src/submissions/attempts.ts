import type { HandedIn, LeftOut } from "./handed-in.ts";

/** A text that a student handed in for an exercise. */
export interface Attempt {
  handedIn: HandedIn;
  exercise: string;
  source: string;
  sha256: string;
  /** From 1, where there are several. */
  attempt?: number;
  submittedAt?: string;
  /** The number in a name such as `step (1).ts`. */
  copy: number;
  /** How it was read, where its name does not say it. */
  reading?: string;
}

/** Which of several attempts are graded. */
export const attemptChoices = ["latest", "best", "all"] as const;
export type AttemptChoice = (typeof attemptChoices)[number];

/** The attempts at one exercise, the latest last, with those left out and those of which none can say which is later. */
export interface Ordered {
  attempts: Attempt[];
  leftOut: LeftOut[];
  unclear: Attempt[];
}

/** Puts a student's attempts at one exercise in order of time; the same text counts once. */
export function order(attempts: Attempt[]): Ordered {
  const sorted = attempts.toSorted((a, b) => decisionOf(a) - decisionOf(b) || compare(a, b));
  const ordered: Ordered = { attempts: [], leftOut: [], unclear: [] };
  sorted.forEach((attempt, i) => {
    const later = sorted.slice(i + 1);
    const decided = later.findLast(({ handedIn }) => handedIn.decision !== undefined);
    const same = later.find(({ sha256 }) => sha256 === attempt.sha256);
    if (same) ordered.leftOut.push(superseded(attempt, `has the same text as ${same.handedIn.entry.file}`));
    else if (decided && compare(attempt, decided) >= 0) ordered.leftOut.push(instead(attempt, decided));
    else if (later.length > 0 && compare(attempt, later[0]) === 0) ordered.unclear.push(attempt);
    else ordered.attempts.push(attempt);
  });
  if (ordered.attempts.length > 1) number(ordered.attempts);
  return ordered;
}

/** Of attempts in order, those that the policy has graded; for `best` all are, and then compared. */
export function chosen(
  attempts: Attempt[],
  policy: AttemptChoice,
): { attempts: Attempt[]; leftOut: LeftOut[] } {
  if (policy !== "latest") return { attempts, leftOut: [] };
  const last = attempts.at(-1)!;
  return { attempts: [last], leftOut: attempts.slice(0, -1).map((attempt) => instead(attempt, last)) };
}

/** Says that another attempt is graded. */
export const instead = (attempt: Attempt, graded: Attempt): LeftOut =>
  superseded(attempt, `${graded.handedIn.entry.file} is graded instead`);

const superseded = ({ handedIn }: Attempt, reason: string): LeftOut => ({
  file: handedIn.entry.file,
  reason,
  kind: "superseded",
});

/** TypeScript is graded rather than JavaScript, and a file of code rather than a text. */
const kinds = [/\.(html?|txt|md)$/i, /\.[mc]?jsx?$/i, /\.[mc]?tsx?$/i];
const kindOf = ({ handedIn }: Attempt) => kinds.findIndex((kind) => kind.test(handedIn.name));

const decisionOf = ({ handedIn }: Attempt) => handedIn.decision ?? 0;
/** How many folders a file lies in. */
const depthOf = ({ handedIn }: Attempt) => handedIn.name.split("/").length;

/** Which is later: by number, time and order, else the copy, else what lies nearer the top (the others are old), else code rather than text. */
function compare(a: Attempt, b: Attempt): number {
  return (
    (a.attempt ?? 0) - (b.attempt ?? 0) ||
    time(a) - time(b) ||
    (a.handedIn.order ?? 0) - (b.handedIn.order ?? 0) ||
    a.copy - b.copy ||
    depthOf(b) - depthOf(a) ||
    kindOf(a) - kindOf(b)
  );
}

const time = ({ submittedAt }: Attempt) => (submittedAt ? Date.parse(zoned(submittedAt)) : 0);

/** A time without a zone is compared with others of the same source. */
const zoned = (time: string) => (/(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`);

function number(attempts: Attempt[]): void {
  attempts.forEach((attempt, i) => {
    attempt.attempt = Math.max(attempt.attempt ?? i + 1, (attempts[i - 1]?.attempt ?? 0) + 1);
  });
}
