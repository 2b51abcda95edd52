/** Ends the command: one line that says what is wrong and what to do. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
