import type { ApiCaller } from '../../domain/api/api-caller.js';
import type { Scope } from '../../domain/api/scope.js';
import { AppError } from '../../domain/errors.js';

/** Throws AppError `scope_missing` unless the key has one of these scopes; where none is named, every key may. */
export function checkScope({ scopes }: Pick<ApiCaller, 'scopes'>, anyOf: readonly Scope[]): void {
  const [first] = anyOf;
  if (first === undefined || anyOf.some((scope) => scopes.includes(scope))) return;
  throw new AppError('scope_missing', { scope: first });
}
