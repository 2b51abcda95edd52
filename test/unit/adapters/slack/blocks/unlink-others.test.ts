import { describe, expect, it } from '@jest/globals';
import {
  type Block,
  button,
  copyLine,
  message,
  section,
} from '../../../../../src/adapters/slack/blocks/block-kit.js';

const PAY = 'https://pay.example.com/p/slug000000000000000001';
const OPEN: Block = { type: 'actions', elements: [button({ text: 'Pay', actionId: 'open', url: PAY })] };

describe('the text beside blocks', () => {
  it.each([
    ['Open · 20.00 USD · see evil.example/now', 'Open · 20.00 USD · see evil. example/now'],
    ['See https://evil.example\nand 10.0.0.1/x', 'See https: //evil. example\nand 10. 0. 0. 1/x'],
    ['For ann@example.com', 'For ann@example. com'],
    ['1,250.50 USD, 18:00, PL-7KQ2M9.', '1,250.50 USD, 18:00, PL-7KQ2M9.'],
  ])('has no link in %s', (words, text) => {
    expect(message(words, [])).toEqual({ text, blocks: [] });
  });

  it('leaves what its own button opens, and what its own line offers to copy', () => {
    expect(message(`Pay by 18:00: ${PAY}`, [OPEN]).text).toBe(`Pay by 18:00: ${PAY}`);
    expect(message(`Created. ${PAY} Not sent.`, [copyLine(PAY)]).text).toBe(`Created. ${PAY} Not sent.`);
  });

  it.each([`${PAY}.evil.example`, `x${PAY}`, `${PAY}@evil.example`])(
    'is not led on by what begins or ends like its own: %s',
    (typed) => {
      expect(message(`Pay ${typed}`, [OPEN]).text).not.toContain('pay.example.com');
    },
  );

  it('is the same in a notification that a section stands beside', () => {
    const { text } = message('Pay at evil.example', [
      section({ type: 'plain_text', text: 'Pay at evil.example' }),
    ]);
    expect(text).toBe('Pay at evil. example');
  });
});
