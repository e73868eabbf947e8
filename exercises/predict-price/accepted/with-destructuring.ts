export const predict = ({ w, b }: { w: number; b: number }, size: number): number => b + size * w;
