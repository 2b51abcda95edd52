import { describe, expect, it } from '@jest/globals';
import { askBeforeCancel } from '../../../../../src/adapters/chat/choices/ask-before-cancel.js';
import { buildConfirm } from '../../../../../src/adapters/slack/blocks/build-confirm.js';
import { ENGLISH } from '../../../../support/english.js';

describe('buildConfirm', () => {
  it('says what follows whole, however long the description', () => {
    const { text, confirm, deny } = buildConfirm(
      ENGLISH,
      askBeforeCancel(ENGLISH, ['49.99 USD', '😀'.repeat(500)]),
    );
    expect(text.text).toMatch(
      /^49\.99 USD, 😀+…\. Nobody can pay it afterwards, and it cannot be opened again\.$/u,
    );
    expect(text.text.length).toBeLessThanOrEqual(300);
    expect([confirm?.text, deny?.text]).toEqual(['Cancel link', 'Keep it']);
  });

  it('cuts every part that a longer language makes too long', () => {
    const long = 'x'.repeat(500);
    const dialog = buildConfirm(ENGLISH, {
      title: long,
      subject: long,
      consequence: long,
      yes: long,
      no: long,
    });
    const parts = [dialog.title, dialog.text, dialog.confirm, dialog.deny];
    expect(parts.map((part) => part?.text.length)).toEqual([100, 300, 30, 30]);
    expect(dialog.text.text).toMatch(/^x{39}…\. x+…$/);
  });
});
