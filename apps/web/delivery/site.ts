/** Whether this is the site that `npm run build:static` writes: nobody answers there, and nobody grades. */
export const isStatic = import.meta.env.MODE === "static";

const UP = ".."; // every built script lies in the folder `assets`

/** The path the site begins at: on a file host it may lie in any folder. */
export const siteRoot = isStatic ? new URL(UP, import.meta.url).pathname : "/";

/** The address of something on the site, by its path from the site's root. */
export const addressOf = (path: string) => siteRoot + path.slice(1);

/** Makes the page's address what it is on a server: a file host ends it with a slash, as that of a folder. */
export function normalizeAddress() {
  const { pathname, search, hash } = location;
  if (!isStatic || pathname === siteRoot) return;
  for (const icon of document.querySelectorAll<HTMLLinkElement>("link[rel=icon]")) {
    icon.setAttribute("href", icon.href); // which would be looked for from the new address
  }
  history.replaceState(null, "", pathname.replace(/\/$/, "") + search + hash);
}
