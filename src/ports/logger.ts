/** Structured log lines. Fields never hold secrets or customer contacts; the implementation redacts them as well. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
