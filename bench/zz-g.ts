import { ours, floor } from "./grader-peers.ts";
const o = await ours("mini-batch-descent", 2), f = await floor("mini-batch-descent", 2);
const rounds = Number(process.argv[2] ?? 7);
const R: number[][] = [[], [], [], []];
for (let r = 0; r <= rounds; r++) {
  let t = performance.now(), c = process.cpuUsage();
  await o.grade(2000);
  const a = 2000 / (performance.now() - t), ca = process.cpuUsage(c);
  t = performance.now(); c = process.cpuUsage();
  await f.grade(6000);
  const b = 6000 / (performance.now() - t), cb = process.cpuUsage(c);
  if (r === 0) continue;
  R[0].push(a * 1000); R[1].push(b * 1000); R[2].push((ca.user + ca.system) / 2e6); R[3].push((cb.user + cb.system) / 6e6);
}
const med = (l: number[]) => l.toSorted((x, y) => x - y)[l.length >> 1];
console.log(`ours ${med(R[0]).toFixed(0)} floor ${med(R[1]).toFixed(0)} factor ${(med(R[1]) / med(R[0])).toFixed(2)}; cpu ${med(R[2]).toFixed(3)} / ${med(R[3]).toFixed(3)} = ${(med(R[2]) / med(R[3])).toFixed(2)}`);
await o.close(); await f.close();
