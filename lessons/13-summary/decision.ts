import { updatesPerEpoch } from "@graded-descent/core";

/** How much room and speed the machine has. */
export type Machine = "little" | "usual" | "strong";

/** The lecture's table: which batch sizes to try, by how many rows there are. */
export const branches = [
  { says: "fewer than 1000 rows", holds: (rows: number) => rows < 1000, sizes: [16, 32] },
  { says: "1000 to 100,000 rows", holds: (rows: number) => rows <= 100_000, sizes: [32, 64, 128] },
  { says: "more than 100,000 rows", holds: () => true, sizes: [128, 256, 512] },
];

/** The numbers of rows to try. */
export const rowCounts = [200, 999, 1000, 5000, 20_000, 50_000, 100_000, 100_001, 1_000_000, 10_000_000];

/** The branch a number of rows belongs to, by its place. */
export const branchOf = (rows: number): number => branches.findIndex(({ holds }) => holds(rows));

/** The batch size to begin with: the least on little memory, the largest on strong hardware, else one from the middle. */
export function batchSizeFor(branch: number, machine: Machine): number {
  const { sizes } = branches[branch];
  return sizes[{ little: 0, usual: Math.floor(sizes.length / 2), strong: sizes.length - 1 }[machine]];
}

/** The worked example: how many updates a plan comes to. */
export function workedPlan() {
  const rows = 50_000;
  const epochs = 10;
  const batchSize = batchSizeFor(branchOf(rows), "usual");
  const perEpoch = updatesPerEpoch(rows, batchSize);
  return { rows, epochs, batchSize, perEpoch, updates: epochs * perEpoch };
}
