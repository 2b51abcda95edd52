import type { Choice } from '../../chat/choices/choice.js';

/** Asks for a place of the team's to show a link in. */
export function isShare(choice: Choice): boolean {
  return 'intent' in choice && choice.intent.kind === 'ask_share';
}

/** Nobody is asked for a place where there is none. */
export function withPlace(choices: readonly Choice[], hasPlace: boolean): readonly Choice[] {
  return hasPlace ? choices : choices.filter((choice) => !isShare(choice));
}
