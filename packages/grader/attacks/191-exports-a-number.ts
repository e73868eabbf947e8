// verdict: runtime-error
export const step = 42;
