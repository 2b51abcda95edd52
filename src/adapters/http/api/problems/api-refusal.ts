import type { ApiOnlyCode } from './api-codes.js';

/** What is wrong with one field. */
export interface FieldFault {
  /** A JSON pointer (RFC 6901) into the body; `?name` for a parameter of the query; "" for all of it. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  /** What could stand there instead; null: there is no telling. */
  readonly example: unknown;
}

interface Told {
  readonly errors?: readonly FieldFault[];
  /** In place of the code's own words. */
  readonly detail?: string;
  readonly example?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The API refuses by itself, before any use case is asked. `invalid_input`: by `errors`. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';

  constructor(
    readonly code: ApiOnlyCode | 'invalid_input',
    readonly told: Told = {},
  ) {
    super(code);
  }
}
