import { AppError } from '../../domain/errors.js';

/** Errors of the driver and of mongoose that mean: no answer from the store, in the time allowed. */
const UNAVAILABLE_NAMES: ReadonlySet<unknown> = new Set([
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
const UNAVAILABLE_CODES: ReadonlySet<unknown> = new Set([
  ...[6, 7, 50, 64, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436],
  // A socket that breaks while the driver writes to it comes through as it is.
  ...['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT'],
]);

const DUPLICATE_KEY = 11000;

interface ErrorShape {
  readonly name?: unknown;
  readonly code?: unknown;
}

/** By shape, not by class: an error of a socket may come from another realm. */
function shapeOf(error: unknown): ErrorShape {
  return typeof error === 'object' && error !== null ? error : {};
}

/** True when a unique index refused the write. */
export function isDuplicateKey(error: unknown): boolean {
  return shapeOf(error).code === DUPLICATE_KEY;
}

/** The driver's wrapping of an error that stopped a bulk write as a whole: the code of a server's error is kept. */
function isCutShort({ name, code }: ErrorShape): boolean {
  return name === 'MongoBulkWriteError' && code === undefined;
}

/** Turns "the store does not answer" into AppError `store_unavailable`; every other error stays what it is. */
export function toStoreError(error: unknown): unknown {
  const shape = shapeOf(error);
  const unavailable =
    UNAVAILABLE_NAMES.has(shape.name) || UNAVAILABLE_CODES.has(shape.code) || isCutShort(shape);
  return unavailable ? new AppError('store_unavailable', {}, { cause: error }) : error;
}
