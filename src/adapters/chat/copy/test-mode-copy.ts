import type { Words } from '../words/words.js';

/** "Test mode: no money moves.", said once about whatever moves none. */
export function testModeText(words: Words): string {
  return words.say('state.test_mode');
}
