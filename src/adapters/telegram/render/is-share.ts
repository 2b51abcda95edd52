import type { Choice } from '../../chat/choices/choice.js';
import type { Words } from '../../chat/words/words.js';

/** Asks for a place of the team's to show a link in. */
export function isShare(choice: Choice): boolean {
  return 'intent' in choice && choice.intent.kind === 'ask_share';
}

/** The places of a team are groups here. */
export function nameShares(words: Words, choices: readonly Choice[]): readonly Choice[] {
  const label = words.say('page.button.share', { chat: 'telegram' });
  return choices.map((choice) => (isShare(choice) ? { ...choice, label } : choice));
}

/** Nobody is asked for a place where there is none. */
export function withPlace(choices: readonly Choice[], hasPlace: boolean): readonly Choice[] {
  return hasPlace ? choices : choices.filter((choice) => !isShare(choice));
}
