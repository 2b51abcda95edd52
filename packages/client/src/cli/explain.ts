import type { PaylinkError } from '../problems/paylink-error.js';
import { CliError } from './cli-error.js';
import type { Connection } from './read-arguments.js';

/** Why Paylink did not do it, and what to do, in one line. */
export function explain(error: PaylinkError, connection: Connection): CliError {
  return new CliError(tellProblem(error, connection), { cause: error });
}

function tellProblem(error: PaylinkError, { baseUrl, key }: Connection): string {
  const { status, code, detail } = error;
  if (code === 'no_connection' || code === 'timeout')
    return `No Paylink answers at ${baseUrl}: start it (npm start), or say where it is by --url https://...`;
  if (status === 401)
    return `Paylink at ${baseUrl} does not know the key that ends in ${key.slice(-4)}, or no more: /paylink keys in chat makes a new one.`;
  return detail;
}
