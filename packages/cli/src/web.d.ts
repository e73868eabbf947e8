/**
 * The site's entry for `gd dev`. This package cannot depend on the site, which depends on it: the repository links the
 * site at its root, for Node alone, and where this package is installed without the repository there is no site.
 */
declare module "@graded-descent/web/dev" {
  export const startSite: import("@graded-descent/course").StartSite;
}
