import { describe, expect, it } from '@jest/globals';
import { findDeadlineWord } from '../../../../../../src/adapters/chat/reader/time/deadline-words.js';

describe('findDeadlineWord', () => {
  it.each([
    ['until fri', 1, 'expiry'],
    ['due by fri', 2, 'expiry'],
    ['Valid until: fri', 2, 'expiry'],
    ['hasta el viernes', 2, 'expiry'],
    ['trước thứ sáu', 1, 'expiry'],
    ['ภายใน 3 วัน', 1, 'expiry'],
    ['까지', 1, 'expiry'],
    ['send on fri', 2, 'send'],
  ])('finds the words of %j', (line, count, use) => {
    expect(findDeadlineWord(line.split(' '))).toEqual({ count, use });
  });

  it.each(['lunch by fri', '', 'bystander'])('finds none at the start of %j', (line) => {
    expect(findDeadlineWord(line.split(' '))).toBeNull();
  });
});
