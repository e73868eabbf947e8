/** Runs the site on a course, with live reloading; resolves with its exit code. */
export type StartSite = (options: {
  course: string;
  overlay?: string;
  /** The folder of its database. */
  data: string;
  /** If it is not given: the environment's PORT, or 3000. */
  port?: string;
}) => Promise<number>;
