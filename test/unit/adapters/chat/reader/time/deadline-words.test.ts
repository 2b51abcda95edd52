import { describe, expect, it } from '@jest/globals';
import { findDeadlineAt } from '../../../../../../src/adapters/chat/reader/time/deadline-words.js';
import { foldTimeText } from '../../../../../../src/adapters/chat/reader/time/time-text.js';

describe('findDeadlineAt', () => {
  it.each([
    ['until fri', 'until', 'expiry'],
    ['due by fri', 'due by', 'expiry'],
    ['Valid until: fri', 'Valid until:', 'expiry'],
    ['hasta el viernes', 'hasta el', 'expiry'],
    ['trước thứ sáu', 'trước', 'expiry'],
    ['ภายใน 3 วัน', 'ภายใน', 'expiry'],
    ["jusqu'au 5 mai", "jusqu'au", 'expiry'],
    ['s/d 5 mei', 's/d', 'expiry'],
    ['send on fri', 'send on', 'send'],
  ])('finds the words of %j', (line, words, use) => {
    const found = findDeadlineAt(foldTimeText(line), 0);
    expect([line.slice(0, found?.end), found?.value]).toEqual([words, use]);
  });

  it.each(['lunch by fri', '', 'bystander'])('finds none at the start of %j', (line) => {
    expect(findDeadlineAt(foldTimeText(line), 0)).toBeNull();
  });
});
