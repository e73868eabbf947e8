// Puts the kept choice of colours on the page before it is painted; `theme.ts` changes it afterwards.
try {
  document.documentElement.dataset.theme =
    JSON.parse(localStorage.getItem("graded-descent:theme")) ?? "system";
} catch {
  // Nothing is kept, or nothing that can be read: the page is as the system has it.
}
