// verdict: time-limit
export function step(): any {
  JSON.parse("[1,2,3]", function () { for (;;) try { [3, 2, 1].sort(() => { for (;;); }); } catch {} });
}
