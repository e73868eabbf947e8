/** The mean so far gives way to each part by its share of all examples seen. */
export function accumulate(parts: { size: number; gradient: number[] }[]): number[] {
  let seen = 0;
  const mean = new Float64Array(parts[0].gradient.length);
  for (const part of parts) {
    seen += part.size;
    const share = part.size / seen;
    for (let i = 0; i < mean.length; i++) mean[i] += share * (part.gradient[i] - mean[i]);
  }
  return [...mean];
}
