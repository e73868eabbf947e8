import { diffArrays } from "diff";

/** Lines that two texts share, or lines that differ, from `leftLine` and `rightLine` on, both counted from 1. */
export interface Block {
  same: boolean;
  left: string[];
  right: string[];
  leftLine: number;
  rightLine: number;
}

const LONGEST = 1000; // milliseconds of looking for what two texts have in common

/** Two texts as blocks of lines, alike and different in turn. */
export function blocksOf(left: string, right: string): Block[] {
  const [before, after] = [left.split("\n"), right.split("\n")];
  const changes = diffArrays(before, after, { timeout: LONGEST }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];
  const blocks: Block[] = [];
  let [leftLine, rightLine] = [1, 1];
  for (const { added, removed, value } of changes) {
    const same = !added && !removed;
    if (same || blocks.at(-1)?.same !== false)
      blocks.push({ same, left: [], right: [], leftLine, rightLine });
    const block = blocks.at(-1)!;
    if (!added) block.left.push(...value);
    if (!removed) block.right.push(...value);
    leftLine += added ? 0 : value.length;
    rightLine += removed ? 0 : value.length;
  }
  return blocks;
}
