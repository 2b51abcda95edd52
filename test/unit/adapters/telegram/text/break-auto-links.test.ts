import { describe, expect, it } from '@jest/globals';
import { breakAutoLinks } from '../../../../../src/adapters/telegram/text/break-auto-links.js';

describe('breakAutoLinks', () => {
  it.each([
    ['pay at evil.com now', 'pay at evil.\u2060com now'],
    ['https://evil.example/x', 'https:\u2060//evil.\u2060example/x'],
    ['tg://resolve?domain=x', 'tg:\u2060//resolve?domain=x'],
    ['ask @support_team', 'ask @\u2060support_team'],
    ['a•••@example.com', 'a•••@\u2060example.com'],
    ['сайт.рф', 'сайт.\u2060рф'],
  ])('lets nothing in "%s" lead anywhere', (typed, shown) => {
    expect(breakAutoLinks(typed)).toBe(shown);
  });

  it.each([
    '49.99 USD',
    'ann@example.com',
    'ann.lee@mail.example.co.uk',
    'Wait... then pay. Now',
    'INV-42/7',
    '1.5kg',
  ])('leaves "%s" as it is', (typed) => {
    expect(breakAutoLinks(typed)).toBe(typed);
  });
});
