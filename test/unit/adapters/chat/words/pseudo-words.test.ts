import { describe, expect, it } from '@jest/globals';
import { readMessageArgs } from '../../../../../scripts/words/build-message-args.js';
import en from '../../../../../src/adapters/chat/words/languages/en.json' with { type: 'json' };
import type { MessageKey } from '../../../../../src/adapters/chat/words/words.js';
import { ENGLISH } from '../../../../support/english.js';
import { PSEUDO, toEnglish } from '../../../../support/pseudo-words.js';

type Say = (key: MessageKey, args: Readonly<Record<string, unknown>>) => string;

describe('PSEUDO', () => {
  it('brackets, accents and lengthens what stands between arguments', () => {
    expect(PSEUDO.say('time.days', { count: 3 })).toBe('3 ⟦ďáýšöö⟧');
    expect(PSEUDO.say('time.wall', { weekday: 'a', day: 'b', month: 'c', year: 'd', clock: 'e' })).toBe(
      'a b c d, e',
    );
  });

  it('turns back into the English it was made from, in every message', () => {
    const sayEnglish = ENGLISH.say as Say;
    const sayPseudo = PSEUDO.say as Say;
    for (const [key, message] of Object.entries(en)) {
      const args = Object.fromEntries(
        [...readMessageArgs(message)].map(([name, type]) => [
          name,
          type === 'number' ? 2 : type === 'string' ? 'x' : 'other',
        ]),
      );
      const said = sayPseudo(key as MessageKey, args);
      expect(toEnglish(said)).toBe(sayEnglish(key as MessageKey, args));
      expect(said.replace(/⟦[^⟦⟧]*⟧/g, '')).not.toMatch(/[a-wyz]/i);
    }
  });
});
