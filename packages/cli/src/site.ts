import type { StartSite } from "@graded-descent/course";

/** The site's `startSite`, where this is a clone of the whole repository. */
export async function findSite(): Promise<StartSite | undefined> {
  try {
    return (await import("@graded-descent/web/dev")).startSite;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    return undefined;
  }
}
