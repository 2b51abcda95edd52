import { describe, expect, it } from '@jest/globals';
import { createKeptPresses } from '../../../../../src/adapters/telegram/intents/kept-presses.js';
import { toKeyboard } from '../../../../../src/adapters/telegram/intents/to-keyboard.js';
import type { Key, Press } from '../../../../../src/adapters/telegram/render/rendered.js';
import { createFakeClock } from '../../../../support/fake-clock.js';
import { createFakeKeptValues } from '../../../../support/fake-kept-values.js';

const PICK: Press = {
  kind: 'pick',
  label: 'Show',
  options: [{ label: 'Paid', intent: { kind: 'filter_list', filter: 'paid' } }],
  chosen: null,
};
const neverKept = () => Promise.reject(new Error('nothing here has to be kept'));

describe('a press that no button can carry', () => {
  it('is kept under a short name, and read back', async () => {
    const presses = createKeptPresses(createFakeKeptValues(createFakeClock()));
    const data = await presses.keep(PICK);
    expect(data).toMatch(/^v1:k:[\w-]{16}$/);
    expect(await presses.read(data)).toEqual(PICK);
  });

  it('takes no more room when the same is drawn again', async () => {
    const kept = createFakeKeptValues(createFakeClock());
    const presses = createKeptPresses(kept);
    expect(await presses.keep(PICK)).toBe(await presses.keep(PICK));
    expect(kept.keys()).toHaveLength(1);
  });

  it('is unknown once its time has passed, and where it never was', async () => {
    const clock = createFakeClock();
    const presses = createKeptPresses(createFakeKeptValues(clock));
    const data = await presses.keep(PICK);
    clock.advance(91 * 24 * 60 * 60_000);
    expect(await presses.read(data)).toBe('unknown');
    expect(await presses.read('v1:k:../../etc/passwd')).toBe('unknown');
  });

  it('is read like any other where it fitted', async () => {
    expect(await createKeptPresses(createFakeKeptValues(createFakeClock())).read('v1:dismiss')).toEqual({
      kind: 'dismiss',
    });
  });
});

describe('toKeyboard', () => {
  it('has a button for each key, by what it does', async () => {
    const keys: readonly (readonly Key[])[] = [
      [
        { label: 'Close', press: { kind: 'dismiss' } },
        { label: 'Cancel it', style: 'danger', press: { kind: 'unbind' } },
      ],
      [
        { label: 'Open', url: 'https://pay.example.com/p/1' },
        { label: 'Copy', copy: 'https://pay.example.com/p/1' },
        { label: 'Share', share: 'PL-1' },
      ],
    ];
    expect(await toKeyboard(keys, neverKept)).toEqual({
      inline_keyboard: [
        [
          { text: 'Close', callback_data: 'v1:dismiss' },
          { text: 'Cancel it', style: 'danger', callback_data: 'v1:unbind' },
        ],
        [
          { text: 'Open', url: 'https://pay.example.com/p/1' },
          { text: 'Copy', copy_text: { text: 'https://pay.example.com/p/1' } },
          { text: 'Share', switch_inline_query: 'PL-1' },
        ],
      ],
    });
  });

  it('keeps what does not fit', async () => {
    const keyboard = await toKeyboard([[{ label: 'Show', press: PICK }]], async () => 'v1:k:kept');
    expect(keyboard).toEqual({ inline_keyboard: [[{ text: 'Show', callback_data: 'v1:k:kept' }]] });
  });
});
