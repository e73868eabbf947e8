const declared = /^(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export (interface \w+[\s\S]*?\n\}|type \w+[\s\S]*?;$)/gm;

/** The types that an exercise gives, for an editor to complete by even where a student has taken them out. */
export function exerciseTypes(starter: string): string {
  return [...starter.matchAll(declared)].map(([, comment = "", type]) => comment + type).join("\n");
}
