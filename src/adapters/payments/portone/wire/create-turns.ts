/** Runs the tasks of one key one after another, in the order they came. */
export function createTurns() {
  const lasts = new Map<string, Promise<unknown>>();
  return async <T>(key: string, task: () => Promise<T>): Promise<T> => {
    const before = lasts.get(key) ?? Promise.resolve();
    const mine = before.then(task, task);
    lasts.set(key, mine);
    try {
      return await mine;
    } finally {
      if (lasts.get(key) === mine) lasts.delete(key);
    }
  };
}
