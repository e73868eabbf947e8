/** What keeps the server from starting: a sentence for the person who started it. */
export class StartError extends Error {
  override name = "StartError";
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
