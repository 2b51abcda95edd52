import type { Words } from '../../src/adapters/chat/words/words.js';
import type { Progress } from './progress.js';

/** What a command tells with. */
export interface Teller {
  readonly progress: Progress;
  readonly words: Words;
}
