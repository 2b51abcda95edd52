import { answerInTime } from '../answer-in-time.js';
import { toStoreError } from '../store-errors.js';

/**
 * The one error boundary of the store: each method of `repository` answers in time or rejects, and rejects with
 * what `toStoreError` makes of its error.
 */
export function guardRepository<Repository extends object>(repository: Repository): Repository {
  const guards = new WeakMap<object, unknown>();
  return new Proxy(repository, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      const known = guards.get(member);
      if (known !== undefined) return known;
      const guard = async (...args: unknown[]): Promise<unknown> => {
        try {
          return await answerInTime(Reflect.apply(member, target, args));
        } catch (error) {
          throw toStoreError(error);
        }
      };
      guards.set(member, guard);
      return guard;
    },
  });
}
