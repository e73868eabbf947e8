/** Is twice a number the number and two? Try 3. */
export const NAME = (x: number): number => x + 2;
