/** The outcomes of single calls of a batch. */
export function fulfilled<Value>(value: Value): PromiseFulfilledResult<Value> {
  return { status: 'fulfilled', value };
}

export function rejected(reason: unknown): PromiseRejectedResult {
  return { status: 'rejected', reason };
}
