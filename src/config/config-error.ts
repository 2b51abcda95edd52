export interface ConfigProblem {
  readonly variable: string;
  /** What is wrong and what would be right; never the value, which may be a secret. */
  readonly problem: string;
}

/** Everything that is wrong with the environment, at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly ConfigProblem[]) {
    super(
      ['Paylink cannot start: the environment has problems.']
        .concat(problems.map(({ variable, problem }) => `  ${variable} ${problem}`))
        .join('\n'),
    );
  }
}
