import { StoreFolderError } from '@paylink/embedded-store/errors';
import { DatabaseNewerError } from '../adapters/persistence/database-newer-error.js';
import { DataDirError } from '../adapters/system/data-dir-error.js';
import type { Config } from '../config/config.js';
import { ConfigError } from '../config/config-error.js';
import { isAppError } from '../domain/errors.js';

/** What a person can do about a start that failed; null for what only a developer understands. */
export function describeStartFailure(error: unknown, { http }: Config): string | null {
  if (error instanceof ConfigError) {
    return error.problems.map(({ variable, problem }) => `${variable} ${problem}`).join('\n');
  }
  if (error instanceof DataDirError) return `DATA_DIR ${error.message}`;
  if (error instanceof StoreFolderError) return `DATA_DIR ${error.message}`;
  if (isAppError(error, 'store_unavailable')) {
    return 'MONGODB_URI names a MongoDB that does not answer: start it, or unset the variable for the embedded store';
  }
  if (error instanceof DatabaseNewerError) {
    return `DATA_DIR or MONGODB_URI names a database of a newer Paylink, which ${error.message}. Start that release, or name another database`;
  }
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return `PORT ${http.port} is in use on ${http.host}: stop what listens there, or set another, for example PORT=${http.port + 1}`;
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return `HOST and PORT ${http.host}:${http.port} cannot be listened on: set others, for example HOST=127.0.0.1 PORT=3000`;
  }
  return null;
}
