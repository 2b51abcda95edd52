/** A promise that the test ends. */
export interface Deferred {
  readonly promise: Promise<void>;
  resolve(): void;
  reject(reason: unknown): void;
}

export function createDeferred(): Deferred {
  let ends: Omit<Deferred, 'promise'> | undefined;
  const promise = new Promise<void>((resolve, reject) => {
    ends = { resolve, reject };
  });
  if (ends === undefined) throw new Error('a promise hands out its ends at once');
  return { promise, ...ends };
}
