/** The addresses of the pages that are neither the course map nor a lesson's or an exercise's; the static site has a file for each. */
export const PAGES = ["errata", "glossary", "lab", "typescript", "work"];
