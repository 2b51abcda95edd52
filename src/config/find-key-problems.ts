import type { ConfigProblem } from './config-error.js';

/** A key takes the place of another one. `given` holds what is set, whether it reads well or not. */
export function findKeyProblems({
  SECRET_KEY: key,
  SECRET_KEY_OLD: former,
}: Readonly<Record<string, unknown>>): ConfigProblem[] {
  if (former === undefined || (key !== undefined && key !== former)) return [];
  const problem =
    key === undefined
      ? 'is missing beside SECRET_KEY_OLD, for example from: openssl rand -base64 32'
      : 'must not be SECRET_KEY_OLD: take another one, for example from: openssl rand -base64 32';
  return [{ variable: 'SECRET_KEY', problem }];
}
