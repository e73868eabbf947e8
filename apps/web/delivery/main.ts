/**
 * The way in. A page that the server drew shows without any script, so those come once it has been painted: what
 * `page-html.ts` lists for it, and then the site. What was pressed meanwhile is done when the site has taken over.
 */
const pressed: HTMLElement[] = [];

if (document.getElementById("root")!.hasChildNodes()) {
  document.addEventListener("click", keep, true);
  document.addEventListener("hydrated", doAll, { once: true }); // said in `initial-data.ts`
  await painted();
  for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=later]"))
    link.rel = "modulepreload";
}
await import("./app.tsx");

/** Waits for the next frame to be on the screen, or half a second: a page that nobody looks at is never painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 500);
  });
}

function keep(event: MouseEvent) {
  const element = (event.target as Element).closest<HTMLElement>("button, input");
  if (!element) return; // links and what unfolds do without scripts
  event.stopPropagation(); // to a site that has begun to take over, and would do it as well
  if (element instanceof HTMLButtonElement) event.preventDefault(); // a form would be sent, and the page with it
  pressed.push(element);
}

function doAll() {
  document.removeEventListener("click", keep, true);
  for (const element of pressed) {
    // A choice shows already; taken back, it is made once more, and heard of.
    if (element instanceof HTMLInputElement) element.checked = element.type !== "radio" && !element.checked;
    element.click();
  }
}

export {}; // what is awaited stands in a module
