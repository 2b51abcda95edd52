import { describe, expect, it } from '@jest/globals';
import { sayMethod } from '../../../../../src/adapters/chat/words/say-method.js';
import { wordsIn } from '../../../../../src/adapters/chat/words/words-in.js';

const say = (label: string, last4: string | null) => sayMethod(wordsIn('en'), { label, last4 });

describe('sayMethod', () => {
  it("says how it was paid in the reader's language", () => {
    expect(say('Visa', '4242')).toBe('Visa ending 4242');
    expect(sayMethod(wordsIn('es'), { label: 'Visa', last4: '4242' })).toBe('Visa terminada en 4242');
    expect(sayMethod(wordsIn('vi'), { label: 'Visa', last4: '4242' })).toBe('Visa đuôi 4242');
  });

  it('leaves what has no digits, or says them itself, as it is', () => {
    expect(say('PromptPay', null)).toBe('PromptPay');
    expect(say('Visa ending 4242', '4242')).toBe('Visa ending 4242');
  });
});
