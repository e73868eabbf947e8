const table = [
  { above: 100_000, smallest: 128, largest: 512 },
  { above: 999, smallest: 32, largest: 128 },
  { above: 0, smallest: 16, largest: 32 },
];

export function batchSizeRange(rows: number) {
  const { smallest, largest } = table.find(({ above }) => rows > above)!;
  return { smallest, largest };
}
