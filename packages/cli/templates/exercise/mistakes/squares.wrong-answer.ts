/** Is twice a number its square? Try 3. */
export const NAME = (x: number): number => x * x;
