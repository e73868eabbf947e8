/** Gives a file to the browser's downloads. */
export function save(content: Blob, name: string) {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers read it a little later
}

export const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? "" : "s"}`;
