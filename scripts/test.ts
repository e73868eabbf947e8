import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { changedExercises } from "./changed-exercises.ts";

/**
 * Everything that must hold before a change lands, one suite after the other:
 * format, lint, dependency rules, types, tests, exercise proofs, small changes to solutions, browser tests. Goes on after
 * a failure; the last line sums up all of them.
 */

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), "graded-descent-test-"));
const total: Count = { passed: 0, failed: 0, skipped: 0 };

function add({ passed, failed, skipped }: Count) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

function heading(title: string) {
  console.log(`\n── ${title}`);
}

/** Runs a command with its output shown; returns whether it succeeded. */
function run(command: string, env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(command, { shell: true, stdio: "inherit", env: { ...process.env, ...env } });
  return status === 0;
}

/** A suite that passes or fails as a whole. */
function check(title: string, command: string) {
  heading(title);
  const passed = run(command);
  if (!passed) console.log(`✗ ${title}: ${command}`);
  add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
}

/** A suite that writes its own count to a file; without the file it counts as one failure. */
function suite(
  title: string,
  command: string,
  file: string,
  env: Record<string, string>,
  read: (report: never) => Count,
) {
  heading(title);
  const passed = run(command, env);
  const count = existsSync(file)
    ? read(JSON.parse(readFileSync(file, "utf8")) as never)
    : { passed: 0, failed: 1, skipped: 0 };
  add(passed || count.failed > 0 ? count : { ...count, failed: 1 });
}

/** Whether the system has a browser, by the names of its program. */
function isInstalled(names: string[]): boolean {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
}

/** The number of browser tests, which needs no browser; undefined where they cannot be listed. */
function countBrowserTests(): number | undefined {
  const { stdout } = spawnSync(PLAYWRIGHT, ["test", "--config", E2E, "--list"], { encoding: "utf8" });
  const [, count] = /Total: (\d+) test/.exec(stdout ?? "") ?? [];
  return count === undefined ? undefined : Number(count);
}

const PLAYWRIGHT = "apps/web/node_modules/.bin/playwright";
const E2E = "apps/web/e2e/playwright.config.ts";

check("Format and lint", "biome ci --colors=off --error-on-warnings .");
check(
  "Dependency rules",
  "depcruise packages apps exercises lessons lessons/*/lesson.mdx bench examples scripts",
);
check("Unused code", "knip --no-config-hints");
check("Types", "npm run -s typecheck");
check("Build", "node scripts/build.ts");

const vitest = join(reports, "vitest.json");
suite(
  "Tests",
  `vitest run --reporter=default --reporter=json --outputFile.json=${vitest}`,
  vitest,
  {},
  (report: {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  }) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
);

const proofs = join(reports, "proofs.json");
suite(
  "Exercise proofs",
  `node packages/cli/src/main.ts check --json > ${proofs} || (cat ${proofs}; false)`,
  proofs,
  {},
  (report: { proven: string[]; problems: unknown[] }) => {
    console.log(`Proven: ${report.proven.join(", ")}`);
    return { passed: report.proven.length, failed: report.problems.length, skipped: 0 };
  },
);

const changed = changedExercises(".");
const which = changed
  ? `exercises changed since ${changed.since}`
  : "all exercises, since git does not tell which have changed";
if (changed?.slugs.length === 0) {
  heading("Small changes to solutions");
  console.log(`none made: no exercise has changed since ${changed.since}`);
} else {
  const mutations = join(reports, "mutations.json");
  suite(
    `Small changes to solutions of ${which}`,
    `node packages/cli/src/main.ts check --mutate --json ${changed?.slugs.join(" ") ?? ""} > ${mutations} || (cat ${mutations}; false)`,
    mutations,
    {},
    (report: {
      proven: string[];
      problems: unknown[];
      mutations: { exercise: string; noticed: number; of: number }[];
    }) => {
      for (const { exercise, noticed, of } of report.mutations)
        console.log(`${exercise}: its tests notice ${noticed} of ${of}`);
      return { passed: report.proven.length, failed: report.problems.length, skipped: 0 };
    },
  );
}

if (isInstalled(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])) {
  if (!isInstalled(["firefox-esr", "firefox"]))
    console.log("\nFirefox's tests are skipped: it is not here (in Debian: apt-get install firefox-esr)");
  const browser = join(reports, "browser.json");
  suite(
    "Browser tests",
    `${PLAYWRIGHT} test --config ${E2E} --reporter=list,json`,
    browser,
    { PLAYWRIGHT_JSON_OUTPUT_FILE: browser },
    ({ stats }: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
  );
} else {
  heading("Browser tests");
  console.log("skipped: there is no Chromium here (in Debian: apt-get install chromium)");
  const count = countBrowserTests();
  if (count === undefined) console.log("✗ Browser tests: they cannot be listed");
  add({ passed: 0, failed: count === undefined ? 1 : 0, skipped: count ?? 0 });
}

rmSync(reports, { recursive: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
