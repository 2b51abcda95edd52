/** An answer in Stripe's own form of an error: https://docs.stripe.com/api/errors */
export class StripeRefusal extends Error {
  override readonly name = 'StripeRefusal';

  constructor(
    readonly status: number,
    readonly error: {
      readonly type: string;
      readonly message: string;
      readonly code?: string;
      readonly param?: string;
    },
  ) {
    super(error.message);
  }
}

export function refuse(message: string, about: { code?: string; param?: string } = {}): never {
  throw new StripeRefusal(400, { type: 'invalid_request_error', message, ...about });
}

export function refuseMissing(what: string, id: string): never {
  const message = `No such ${what}: '${id}'`;
  throw new StripeRefusal(404, { type: 'invalid_request_error', message, code: 'resource_missing' });
}
