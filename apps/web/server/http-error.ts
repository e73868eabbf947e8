/** A request that cannot be answered as asked: a status, and a sentence for the client. */
export class HttpError extends Error {
  override name = "HttpError";
  readonly status: number;
  /** Further fields of the answer. */
  readonly details: object | undefined;

  constructor(status: number, message: string, details?: object) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

export const notFound = (thing: string) => new HttpError(404, `There is no such ${thing}.`);

export const forbidden = (message: string) => new HttpError(403, message);
