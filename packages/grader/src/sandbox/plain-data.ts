/** The class of an object that is no plain record; undefined for a record, which may come from another realm. */
export function classOf(value: object): string | undefined {
  const prototype: object | null = Object.getPrototypeOf(value);
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return undefined;
  return prototype.constructor.name || "class instance";
}
