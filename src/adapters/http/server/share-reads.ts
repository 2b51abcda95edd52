/**
 * Lets requests for the same thing share a read, as when a class of 300 is sent one address. A request only ever
 * joins a read that has not begun yet, so everybody sees all that was written before they asked. A read begins when
 * all requests that came in with it are heard, and the one before it has ended.
 */
export function shareReads<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const running = new Map<string, Promise<unknown>>();
  const queued = new Map<string, Promise<T>>();

  async function begin(key: string): Promise<T> {
    const before = running.get(key);
    if (before !== undefined) await before;
    await new Promise((resolve) => setImmediate(resolve));
    queued.delete(key);
    const result = read(key);
    const end = (): void => {
      if (running.get(key) === ended) running.delete(key);
    };
    const ended = result.then(end, end);
    running.set(key, ended);
    return result;
  }

  return (key) => {
    const next = queued.get(key) ?? begin(key);
    queued.set(key, next);
    return next;
  };
}
