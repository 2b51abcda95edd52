import type { ErrorCode, ErrorDetails } from './error-details.js';

type Given<Code extends ErrorCode> =
  Record<never, never> extends ErrorDetails[Code]
    ? [details?: ErrorDetails[Code], options?: ErrorOptions]
    : [details: ErrorDetails[Code], options?: ErrorOptions];

/** The one error of Paylink. Anything else that is thrown is a defect. */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError';
  readonly details: ErrorDetails[Code];

  constructor(
    readonly code: Code,
    ...[details, options]: Given<Code>
  ) {
    super(code, options);
    // Left out only where the code has nothing to tell, which the compiler cannot follow.
    this.details = details ?? ({} as ErrorDetails[Code]);
  }
}

/** An error whose code tells the type of its details. */
export type AnyAppError = { [Code in ErrorCode]: AppError<Code> }[ErrorCode];

export function isAppError(error: unknown): error is AnyAppError;
export function isAppError<Code extends ErrorCode>(error: unknown, code: Code): error is AppError<Code>;
export function isAppError(error: unknown, code?: ErrorCode): boolean {
  return error instanceof AppError && (code === undefined || error.code === code);
}
