import { parseArgs } from "node:util";
import { didYouMean } from "@graded-descent/course";
import type { ArgsDef } from "citty";

/** The command was called in a way it cannot be: one sentence for whoever typed it, and exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/**
 * Refuses what citty lets pass: unknown options, options without their value, and too many or too few
 * arguments. An argument that is not required may be given any number of times.
 */
export function assertUsage(command: string, definitions: ArgsDef, rawArgs: string[]): void {
  const names = Object.keys(definitions);
  const options = names.filter((name) => definitions[name].type !== "positional");
  const positionals = names.filter((name) => definitions[name].type === "positional");
  const type = (name: string) => (definitions[name].type === "boolean" ? "boolean" : "string");
  const { tokens } = parseArgs({
    args: rawArgs,
    options: Object.fromEntries(options.map((name) => [name, { type: type(name) }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });

  const given: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") given.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (!options.includes(name)) {
      const wanted = didYouMean(name, options, { show: (near) => `--${near}` });
      throw new UsageError(`gd ${command} has no option ${rawName}${wanted}`);
    }
    if (type(name) === "boolean" && value !== undefined) throw new UsageError(`${rawName} takes no value`);
    if (type(name) === "string" && (!value || /^-\D/.test(value) || value === "-")) {
      throw new UsageError(`${rawName} needs a value: ${definitions[name].description}`);
    }
  }

  const missing = positionals.find((_, i) => !given[i]);
  if (missing && definitions[missing].required !== false) {
    const wanted = positionals.map((name) => `<${name}>`).join(" ");
    throw new UsageError(`gd ${command} needs ${wanted}; <${missing}> is missing`);
  }
  const anyNumber = positionals.some((name) => definitions[name].required === false);
  if (!anyNumber && given.length > positionals.length) {
    throw new UsageError(`gd ${command} does not know what to do with ${given[positionals.length]}`);
  }
  for (const name of options) {
    const isGiven = tokens.some((token) => token.kind === "option" && token.name === name);
    if (definitions[name].required && !isGiven) {
      throw new UsageError(`gd ${command} needs --${name}: ${definitions[name].description}`);
    }
  }
}
