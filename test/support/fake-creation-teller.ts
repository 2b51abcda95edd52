import type { CreationNews, CreationTeller } from '../../src/ports/creation-teller.js';

export interface FakeCreationTeller extends CreationTeller {
  /** What was told, in order. */
  readonly told: readonly CreationNews[];
  /** The next call answers this instead of `told`. */
  next(answer: 'later' | 'impossible'): void;
}

/** Tells Slack's people whatever it is given. */
export function createFakeCreationTeller(): FakeCreationTeller {
  const told: CreationNews[] = [];
  const answers: ('later' | 'impossible')[] = [];
  return {
    platform: 'slack',
    told,
    next: (answer) => void answers.push(answer),
    async tell(news) {
      const answer = answers.shift();
      if (answer !== undefined) return answer;
      told.push(news);
      return 'told';
    },
  };
}
