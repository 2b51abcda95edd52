import type { Words } from '../../words/words.js';
import { wordsForMember } from '../../words/words-for.js';
import { wordsIn } from '../../words/words-in.js';
import type { Asked } from '../model/answer.js';

/** For what is told also to whoever cannot be known or may do nothing: English then. */
export async function wordsForAnybody({ recognise }: Pick<Asked, 'recognise'>): Promise<Words> {
  try {
    return wordsForMember(await recognise());
  } catch {
    return wordsIn('en');
  }
}
