import { AppError } from '../../domain/errors.js';

/** Errors of the driver and of mongoose that mean: no answer from the store, in the time allowed. */
const UNAVAILABLE_NAMES: ReadonlySet<string> = new Set([
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoOperationTimeoutError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClosedError',
  'MongoPoolClearedError',
  'MongoClientClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoExpiredSessionError',
]);

/**
 * Server errors of a store that is stopping, electing a primary or too slow:
 * https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml
 */
const UNAVAILABLE_CODES: ReadonlySet<number> = new Set([
  6, 7, 50, 64, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436,
]);

const DUPLICATE_KEY = 11000;

interface ServerErrorShape {
  readonly code?: unknown;
  readonly keyPattern?: unknown;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error ? (error as ServerErrorShape).code : undefined;
}

/** True when a unique index refused the write. */
export function isDuplicateKey(error: unknown): boolean {
  return codeOf(error) === DUPLICATE_KEY;
}

/** True when the unique index that refused the write covers `field`. */
export function isDuplicateOf(error: unknown, field: string): boolean {
  if (!isDuplicateKey(error)) return false;
  const { keyPattern } = error as ServerErrorShape;
  return typeof keyPattern === 'object' && keyPattern !== null && field in keyPattern;
}

/** Turns "the store does not answer" into AppError `store_unavailable`; every other error stays what it is. */
export function toStoreError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = codeOf(error);
  const unavailable =
    UNAVAILABLE_NAMES.has(error.name) || (typeof code === 'number' && UNAVAILABLE_CODES.has(code));
  return unavailable ? new AppError('store_unavailable', {}, { cause: error }) : error;
}
