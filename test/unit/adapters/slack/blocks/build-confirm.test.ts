import { describe, expect, it } from '@jest/globals';
import { askBeforeCancel } from '../../../../../src/adapters/chat/choices/ask-before-cancel.js';
import { buildConfirm } from '../../../../../src/adapters/slack/blocks/build-confirm.js';

describe('buildConfirm', () => {
  it('says what follows whole, however long the description', () => {
    const { text, confirm, deny } = buildConfirm(askBeforeCancel(['49.99 USD', '😀'.repeat(500)]));
    expect(text.text).toMatch(
      /^49\.99 USD, 😀+…\. Nobody can pay it afterwards, and it cannot be opened again\.$/u,
    );
    expect(text.text.length).toBeLessThanOrEqual(300);
    expect([confirm?.text, deny?.text]).toEqual(['Call it off', 'Keep it']);
  });
});
