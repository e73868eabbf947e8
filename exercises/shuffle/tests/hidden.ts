import { seeded } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** The numbers from 0 up to, not including, count. */
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Σ (observed − expected)² / expected, over cells that should hold equally many. */
function chiSquare(counts: number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** All runs of swapping each of four items with any of the four: how many of the 256 end in each order. */
const runs = new Map<string, number>();
for (let run = 0; run < 256; run++) {
  const order = upTo(4);
  for (let i = 0; i < 4; i++) {
    const j = (run >> (2 * i)) & 3;
    [order[i], order[j]] = [order[j], order[i]];
  }
  runs.set(order.join(""), (runs.get(order.join("")) ?? 0) + 1);
}

/** How many times likelier an order is if each item is swapped with any, than if all 24 orders are as likely. */
const ratio = (order: number[]): number => (24 / 256) * runs.get(order.join(""))!;

export default [
  {
    name: "makes each of the 24 orders of four items about as often",
    points: 3,
    hint: "Among how many items is each place drawn? 4 · 4 · 4 · 4 runs cannot be shared out evenly among 24 orders.",
    run({ student, check }) {
      const random = seeded(5);
      const counts = new Map<string, number>();
      // What a gambler has who starts with 1 and bets that items are swapped with any, from the front or from the end
      let [front, end] = [1, 1];
      for (let i = 0; i < 240 || (i < 2400 && Math.max(front, end) > 0.01); i++) {
        const order = student.shuffle([0, 1, 2, 3], random);
        const name = order.join("");
        check.that(runs.has(name), "an item was lost, or came twice");
        counts.set(name, (counts.get(name) ?? 0) + 1);
        front *= ratio(order);
        end *= ratio(order.map((item) => 3 - item).reverse());
        // Against a fair shuffle no gambler ever has a million but for one seed in a million (Ville, 1939)
        check.that(front + end < 2e6, "some orders come too often, and others too seldom");
      }
      const all = [...runs.keys()].map((order) => counts.get(order) ?? 0);
      // 23 degrees of freedom: a fair shuffle stays below 71 but for one seed in a million
      check.that(chiSquare(all) < 71, "some orders come too often, and others too seldom");
    },
  },
  {
    name: "brings each of ten items to each place about as often",
    points: 2,
    hint: "Which items keep to one part of the list?",
    run({ student, check }) {
      const random = seeded(10);
      const counts = new Array<number>(100).fill(0);
      for (let i = 0; i < 60; i++) {
        student.shuffle(upTo(10), random).forEach((item, place) => {
          counts[10 * item + place]++;
        });
      }
      // 10/9 of χ² with 81 degrees of freedom: a fair shuffle stays below 175 but for one seed in a million
      check.that(chiSquare(counts) < 175, "some items come to some places too often");
    },
  },
  {
    name: "separates neighbours",
    hint: "Do your items change places, or does the list only turn?",
    run({ student, check }) {
      const random = seeded(3);
      let together = 0;
      for (let i = 0; i < 20; i++) {
        const order = student.shuffle(upTo(20), random);
        together += order.filter((item, place) => place > 0 && item === order[place - 1] + 1).length;
      }
      // each of the 19 pairs stays together with a chance of 1/20: 19 times in 20 shuffles, give or take 4.4; 2 or 45 are one seed in a million
      check.that(together > 2 && together < 45, `neighbours stayed together ${together} times of 380`);
    },
  },
  {
    name: "keeps every item when the random numbers lie at the very ends",
    hint: "Between which indices can your draws lie?",
    run({ student, check }) {
      const draw = seeded(5);
      let calls = 0;
      const atTheEnds = () => [0, 1 - 2 ** -32, draw()][calls++ % 3];
      for (let count = 2; count <= 12; count++) {
        const sorted = student.shuffle(upTo(count), atTheEnds).sort((a, b) => a - b);
        check.equal(sorted, upTo(count));
      }
    },
  },
  {
    name: "keeps items that are equal, empty or lists themselves",
    hint: "Does your code look at the items?",
    run({ student, check, random }) {
      const items = [0, "", null, false, 0, "", [1, 2], [1, 2], []];
      const shuffled = student.shuffle<unknown>(items, random).map((item) => JSON.stringify(item));
      check.equal(shuffled.sort(), items.map((item) => JSON.stringify(item)).sort());
    },
  },
  {
    name: "gives another order with the next random numbers, and the same order with the same ones",
    hint: "Where do your random numbers come from?",
    run({ student, check }) {
      const twice = (seed: number) => {
        const random = seeded(seed);
        return [student.shuffle(upTo(30), random), student.shuffle(upTo(30), random)];
      };
      const [first, second] = twice(7);
      check.that(
        first.some((item, i) => item !== second[i]),
        "two shuffles of 30 items gave the same order",
      );
      check.equal(twice(7), [first, second]);
    },
  },
  {
    name: "begins with the items as given, not with the last order",
    run({ student, check, random }) {
      student.shuffle(["x", "y", "z"], random);
      const letters = student.shuffle(["a", "b", "c"], random).sort();
      check.equal(letters, ["a", "b", "c"], "Is anything left over from the call before?");
    },
  },
  {
    name: "leaves a long list as it was",
    run({ student, check, random }) {
      check.pure(() => student.shuffle(upTo(40), random), "Which list do you swap items in?");
    },
  },
] satisfies TestCase<typeof Solution>[];
