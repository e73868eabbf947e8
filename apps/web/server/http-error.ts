/** A request that cannot be answered as asked: a status, and a sentence for the client. */
export class HttpError extends Error {
  override name = "HttpError";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const notFound = (thing: string) => new HttpError(404, `There is no such ${thing}.`);

export const forbidden = (message: string) => new HttpError(403, message);
