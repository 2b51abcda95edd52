/** One thing that is wrong with a request. */
export interface FieldError {
  /** Where in the body (RFC 6901), as `/amount/value`; empty: the body itself. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  /** What would be right, where one can be named. */
  readonly example?: unknown;
}

export interface Problem {
  /** HTTP status; null: no answer came. */
  readonly status: number | null;
  /** `link_not_found`, `amount_form`, ...; ours where no answer came: `no_connection`, `timeout`, `redirected`, `unreadable_answer`. */
  readonly code: string;
  readonly title: string;
  /** What is wrong and what to do, in words. */
  readonly detail: string;
  /** The page about this code; null: there is none. */
  readonly type: string | null;
  /** Names the request in Paylink's log. */
  readonly requestId: string | null;
  readonly errors: readonly FieldError[];
  /** When it is worth trying again, in seconds; null: Paylink did not say. */
  readonly retryAfterSeconds: number | null;
}

/** Paylink refused, or did not answer. Anything else that a call throws is a defect, or the reason of your signal. */
export class PaylinkError extends Error implements Problem {
  override readonly name = 'PaylinkError';
  readonly status: number | null;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly type: string | null;
  readonly requestId: string | null;
  readonly errors: readonly FieldError[];
  readonly retryAfterSeconds: number | null;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.code}: ${problem.detail}`, options);
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.type = problem.type;
    this.requestId = problem.requestId;
    this.errors = problem.errors;
    this.retryAfterSeconds = problem.retryAfterSeconds;
  }
}
