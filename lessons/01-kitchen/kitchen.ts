import { descend, gradientNoise, linearRegression, normal, seeded, sgd, vec } from "@graded-descent/core";
import type { Point } from "@graded-descent/figures/plot/PathLine.tsx";

/** The day in the kitchen: how many guests come, how salty the soup is at first, and how far a change goes. */
export const GUESTS = 60;
export const START = 2;
export const RATE = 0.3;

const SEED = 4;
const random = seeded(SEED);

/** How much salt each guest would have liked, in grams a litre: 6, give or take 2. */
const wishes = Array.from({ length: GUESTS }, () => Math.round(10 * (6 + 2 * normal(random))) / 10);

/** The guests in the order in which they eat. */
export const guestList = wishes.map((wish, i) => ({ number: i + 1, wish }));

/** What the whole room would like: the mean of the wishes. */
export const roomWish = wishes.reduce((sum, wish) => sum + wish, 0) / GUESTS;

/** J(salt) = 1/(2m) Σ (salt − wish)²: the recipe is one number, and each guest's feedback is salt − wish. */
const feedback = linearRegression({ inputs: wishes.map(() => [1]), targets: wishes }, { intercept: false });

/** A cook's day. */
export interface Day {
  batchSize: number;
  /** The recipe after 0, 1, … changes. */
  recipes: number[];
  /** How far one change strays from the change that all guests together would ask for, in grams (its deviation). */
  stray: number;
}

/** A day with a change of the recipe after every `batchSize` guests. */
export function day(batchSize: number): Day {
  const { path } = descend(feedback, sgd({ learningRate: RATE }), {
    start: vec(START),
    epochs: 1,
    batchSize,
  });
  const stray = RATE * Math.sqrt(gradientNoise(feedback, vec(START), { batchSize }));
  return { batchSize, recipes: path.map(([salt]) => salt), stray };
}

/** How often the recipe has changed once so many guests have eaten. */
export const changesAfter = ({ batchSize, recipes }: Day, guests: number): number =>
  guests === GUESTS ? recipes.length - 1 : Math.floor(guests / batchSize);

/** The recipe over the guests served so far: level, with a step at each change. */
export function stairs(day: Day, guests: number): Point[] {
  const points: Point[] = [[0, START]];
  for (let change = 1; change <= changesAfter(day, guests); change++) {
    const at = Math.min(change * day.batchSize, GUESTS);
    points.push([at, day.recipes[change - 1]], [at, day.recipes[change]]);
  }
  const [last, salt] = points.at(-1)!;
  if (last < guests) points.push([guests, salt]);
  return points;
}

/** The worked example: three guests, one change. */
export function workedChange() {
  const salt = START;
  const wished = [5, 6, 7];
  const inputs = wished.map(() => [1]);
  const three = linearRegression({ inputs, targets: wished }, { intercept: false });
  const errors = wished.map((wish) => salt - wish);
  const gradient = three.gradient(vec(salt))[0];
  const { path } = descend(three, sgd({ learningRate: RATE }), { start: vec(salt), epochs: 1 });
  return { salt, wished, errors, gradient, change: RATE * gradient, after: path[1][0] };
}
