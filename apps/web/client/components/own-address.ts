import { siteRoot } from "../../delivery/site.ts";

/** Where a click on a plain link leads, if that is another page of ours in this same tab; a `<Link>` has answered it already. From the site's root. */
export function ownAddress(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[href]");
  if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin)
    return undefined;
  const { search, hash } = link;
  const pathname = fromRoot(link.pathname);
  const isFile = pathname.startsWith("/api/") || /\.\w+$/.test(pathname);
  const isHere = pathname === fromRoot(location.pathname) && hash !== "";
  return isFile || isHere ? undefined : pathname + search + hash;
}

const fromRoot = (path: string) => (path.startsWith(siteRoot) ? `/${path.slice(siteRoot.length)}` : path);
