// verdict: wrong-answer | runtime-error
export function step(p: any): any {
  const resizable: any = new (ArrayBuffer as any)(64, { maxByteLength: 128 });
  const view = new Float64Array(resizable, 8, 4);
  const gone: any = new Float64Array(8);
  const list: any = [view, gone, 0, view, gone];
  Object.defineProperty(list, 2, { get() { resizable.resize?.(8); gone.buffer.transfer?.(); return 1; } });
  return list;
}
