export const NAME = (x: number): number => x + x;
