const sizes = [16, 32, 128, 512];

/** How many edges lie behind says where in the sizes to look. */
export function batchSizeRange(rows: number) {
  let place = 0;
  if (rows >= 1000) place += 1;
  if (rows > 100000) place += 1;
  const [smallest, largest] = sizes.slice(place, place + 2);
  return { smallest, largest };
}
