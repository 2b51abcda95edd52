/** The data folder cannot be used; the message follows the name of the variable. */
export class DataDirError extends Error {
  override readonly name = 'DataDirError';
}
