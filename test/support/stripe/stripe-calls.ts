import type { FormFields } from './form.js';

/** One call as it came in, whatever became of it. */
export interface StripeCall {
  readonly method: string;
  readonly path: string;
  readonly form: FormFields;
  readonly idempotencyKey: string | null;
  readonly version: string | null;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}
