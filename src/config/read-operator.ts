import type { OperatorConfig } from './config.js';
import type { ConfigProblem } from './config-error.js';
import type { Env } from './env-schema.js';
import { parseOperators, parsePlace } from './parse-operators.js';

/** Who decides about merchants, and where. */
export function readOperator(env: Env): OperatorConfig {
  return {
    reviewers: parseOperators(env.OPERATORS ?? '') ?? [],
    needed: env.KYC_REVIEWERS,
    place: parsePlace(env.OPERATOR_PLACE ?? ''),
    language: env.OPERATOR_LANGUAGE,
  };
}

/** A place alone shows cards that nobody can decide. */
export function findOperatorProblems(given: Readonly<Record<string, unknown>>): readonly ConfigProblem[] {
  if (given['OPERATOR_PLACE'] === undefined || given['OPERATORS'] !== undefined) return [];
  const problem = 'is missing beside OPERATOR_PLACE, for example ann=slack:U0123,bob=slack:U0456';
  return [{ variable: 'OPERATORS', problem }];
}
