import { entries, type Gradebook } from "./gradebook.ts";
import { grouped } from "./grouped.ts";
import { twoDecimals } from "./policy.ts";

/** Something, and how many times it occurs. */
export interface Count {
  name: string;
  count: number;
}

/** How a class did in one exercise. */
export interface Tally {
  handedIn: number;
  accepted: number;
  /** Of the points that are not held; null where there are none. */
  mean: number | null;
  /** By test case, in their order. */
  failures: Count[];
  /** The commonest first. */
  mistakes: Count[];
}

/** Counts how the class did in an exercise. */
export function tally(gradebook: Gradebook, slug: string): Tally {
  const own = entries(gradebook).filter(({ column }) => column.slug === slug);
  const reports = own.flatMap(({ entry }) => entry.counted?.submission.report ?? []);
  const points = own.flatMap(({ entry }) => entry.points ?? []);
  const tests = grouped(
    reports.flatMap((report) => report.tests),
    ({ name }) => name,
  );
  return {
    handedIn: reports.length,
    accepted: reports.filter(({ verdict }) => verdict === "accepted").length,
    mean: points.length === 0 ? null : twoDecimals(points.reduce((sum, one) => sum + one, 0) / points.length),
    failures: [...tests].map(([name, results]) => ({
      name,
      count: results.filter(({ verdict }) => verdict !== "accepted").length,
    })),
    mistakes: counted(reports.flatMap(({ diagnosis }) => diagnosis?.mistake ?? [])),
  };
}

/** How many times each name occurs, the commonest first. */
export function counted(names: string[]): Count[] {
  return [...grouped(names, (name) => name)]
    .map(([name, all]) => ({ name, count: all.length }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
