/** An answer before it is written: the body is JSON unless it is text already. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal on the way to an answer, thrown and turned into one at the door. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(`refused with ${status}`);
    this.answer = { status, body, headers };
  }
}

export const badRequest = (text: string): Refusal => new Refusal(400, { message: `Bad request: ${text}` });
export const notFound = (): Refusal => new Refusal(404, { message: "Not found" });

export const fault = (faultstring: string, errorcode: string): unknown => ({
  fault: { faultstring, detail: { errorcode } },
});

export const invalidToken = (): Refusal =>
  new Refusal(401, fault("Invalid Access Token", "keymanagement.service.invalid_access_token"));

export const productMissing = (): Refusal =>
  new Refusal(
    401,
    fault(
      "Invalid API call as no apiproduct match found",
      "keymanagement.service.InvalidAPICallAsNoApiProductMatchFound",
    ),
  );
