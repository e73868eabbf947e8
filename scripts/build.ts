import { spawnSync } from "node:child_process";

/** Builds the site for `npm start` and `npm test`. The output of Turborepo is shown only where the build fails. */

console.log("Building the site: a minute the first time, a second while nothing has changed.");
const { status, stdout, stderr, error } = spawnSync(
  process.execPath,
  [
    "--env-file=turbo.env",
    "node_modules/turbo/bin/turbo",
    ...["run", "build", "--output-logs=errors-only", "--log-order=grouped"],
  ],
  { encoding: "utf8", maxBuffer: Number.POSITIVE_INFINITY },
);
if (error) console.error(`The build could not be started (${error.message}).`);
if (status) {
  process.stdout.write(stdout);
  process.stderr.write(stderr);
}
process.exitCode = status ?? 1;
