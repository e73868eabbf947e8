import { readdirSync } from "node:fs";

/** Runs one benchmark by name: `npm run bench -- core`. */

const [name] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => /^[a-z]+\.ts$/.test(file) && file !== "main.ts")
  .map((file) => file.replace(".ts", ""));

if (name !== undefined && names.includes(name)) await import(`./${name}.ts`);
else {
  console.log(`name must be a benchmark, ${names.join(" or ")}, got ${name ?? "nothing"}`);
  process.exitCode = 2;
}
