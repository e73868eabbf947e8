import { stripVTControlCharacters } from "node:util";
import { didYouMean } from "@graded-descent/course";
import { type ArgsDef, type CommandDef, defineCommand, renderUsage, runCommand } from "citty";
import { assertUsage, UsageError } from "./usage.ts";

/** Every command by its name, loaded when it is called. */
export const commands: Record<string, () => Promise<CommandDef>> = {
  run: () => import("./commands/run.ts").then((command) => command.default as CommandDef),
  bulk: () => import("./commands/bulk.ts").then((command) => command.default as CommandDef),
  assignment: () => import("./commands/assignment.ts").then((command) => command.default as CommandDef),
  gradebook: () => import("./commands/gradebook.ts").then((command) => command.default as CommandDef),
  compare: () => import("./commands/compare.ts").then((command) => command.default as CommandDef),
  adopt: () => import("./commands/adopt.ts").then((command) => command.default as CommandDef),
  similar: () => import("./commands/similar.ts").then((command) => command.default as CommandDef),
  check: () => import("./commands/check.ts").then((command) => command.default as CommandDef),
  dev: () => import("./commands/dev.ts").then((command) => command.default as CommandDef),
  init: () => import("./commands/init.ts").then((command) => command.default as CommandDef),
  new: () => import("./commands/new.ts").then((command) => command.default as CommandDef),
};

const root = defineCommand({
  meta: { name: "gd", description: "Grades submissions, and proves the exercises they are for" },
  subCommands: commands,
});

/** Runs one command line, or throws what is wrong with it. */
export async function gd([name, ...rawArgs]: string[]): Promise<void> {
  const help = (argument?: string) => argument === "--help" || argument === "-h";
  if (help(name)) return usage(root);
  const names = Object.keys(commands);
  if (!name) throw new UsageError(`gd needs a command: ${names.join(", ")}`);
  if (!Object.hasOwn(commands, name)) {
    const wanted = didYouMean(name, names, { otherwise: `; it has ${names.join(", ")}` });
    throw new UsageError(`gd has no command ${name}${wanted}`);
  }
  const command = await commands[name]();
  if (rawArgs.some(help)) return usage(command, root);
  assertUsage(name, command.args as ArgsDef, rawArgs);
  await runCommand(command, { rawArgs });
}

async function usage(command: CommandDef, parent?: CommandDef): Promise<void> {
  const text = await renderUsage(command, parent);
  console.log(process.stdout.isTTY ? text : stripVTControlCharacters(text));
}
