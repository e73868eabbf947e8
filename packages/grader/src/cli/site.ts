/** Starts the site on a course, reloading as it is edited, until it ends: with which exit code. */
export type StartSite = (options: {
  course: string;
  overlay?: string;
  /** The folder of its database. */
  data: string;
  /** Else PORT, else 3000. */
  port?: string;
}) => Promise<number>;

/** The site's `startSite`, where this is a clone of the whole repository. */
export async function findSite(): Promise<StartSite | undefined> {
  try {
    return (await import("@graded-descent/web/dev")).startSite;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    return undefined;
  }
}
