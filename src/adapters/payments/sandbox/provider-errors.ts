import { Error as MongooseError, mongo } from 'mongoose';
import { AppError } from '../../../domain/errors.js';

/** A bank whose books are out of reach gives no answer: that is all its customers may notice. */
function toProviderError(error: unknown): unknown {
  const isStoreError = error instanceof mongo.MongoError || error instanceof MongooseError;
  return isStoreError
    ? new AppError('provider_unavailable', { provider: 'sandbox' }, { cause: error })
    : error;
}

/** Runs one step against the sandbox's store. Throws AppError `provider_unavailable` when the store fails. */
export async function asProvider<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw toProviderError(error);
  }
}
