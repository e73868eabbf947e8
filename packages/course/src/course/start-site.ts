/** Runs the site on a course, with live reloading; resolves with its exit code. */
export type StartSite = (options: {
  course: string;
  overlay?: string;
  /** The folder of its database. */
  data: string;
  /** Else PORT, else 3000. */
  port?: string;
}) => Promise<number>;
