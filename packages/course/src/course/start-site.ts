/** Starts the site on a course, reloading as it is edited, until it ends: with which exit code. */
export type StartSite = (options: {
  course: string;
  overlay?: string;
  /** The folder of its database. */
  data: string;
  /** Else PORT, else 3000. */
  port?: string;
}) => Promise<number>;
