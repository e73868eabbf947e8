/** Programs that call themselves without end or far too deep, by every way that leads back; `depth` counts how far they came. */
export const recursions: Record<string, string> = {
  plain: "function f(n){depth = n; return n===1e9?0:1+f(n+1)} f(0)",
};
