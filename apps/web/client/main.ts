/**
 * The way in. A page that the server drew shows without any script, so those come once it has been painted: what
 * `page-html.ts` lists for it, and then the site.
 */
if (document.getElementById("root")!.hasChildNodes()) {
  await painted();
  for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=later]"))
    link.rel = "modulepreload";
}
await import("./app.tsx");

/** Waits for the next frame to be on the screen; one that nobody looks at is never painted. */
function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
