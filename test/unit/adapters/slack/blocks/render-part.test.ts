import { describe, expect, it } from '@jest/globals';
import { text } from '../../../../../src/adapters/chat/cards/line.js';
import type { Pressable } from '../../../../../src/adapters/chat/choices/pressable.js';
import { renderPart } from '../../../../../src/adapters/slack/blocks/render-part.js';
import { ENGLISH } from '../../../../support/english.js';

describe('a history', () => {
  it('drops its oldest lines, never the newest, where not all of it fits', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `${at}: ${'x'.repeat(200)}`);
    const shown = JSON.stringify(renderPart(ENGLISH, { kind: 'history', lines }));
    expect(shown).toContain('19: x');
    expect(shown).toContain('7: x');
    expect(shown).not.toContain('"5: x');
    expect(shown).not.toContain('…');
  });
});

describe('a row of choices', () => {
  const list = (page: number): Pressable => ({
    kind: 'list',
    query: { mine: false, states: [], words: null },
    page,
  });

  it('gives buttons that ask for the same an id of their own', () => {
    const choices = [
      { label: 'Newer', intent: list(1) },
      { label: 'Older', intent: list(3) },
      { label: 'New payment link', intent: { kind: 'open_form' } as const },
    ];
    const [row] = renderPart(ENGLISH, { kind: 'choices', choices });
    expect(row).toMatchObject({
      elements: [
        { action_id: 'list_page:0', value: '{"p":1}' },
        { action_id: 'list_page:1', value: '{"p":3}' },
        { action_id: 'home_new_link' },
      ],
    });
  });
});

describe('a line', () => {
  it('shows typed words as they are, and names a channel by its mention', () => {
    const place = { platform: 'slack', channelId: 'C0SALES' } as const;
    const typed = { kind: 'text', text: 'Links with "*<b>*"' } as const;
    expect(renderPart(ENGLISH, { kind: 'small', line: [typed] })).toEqual([
      { type: 'context', elements: [{ type: 'plain_text', text: 'Links with "*<b>*"', emoji: false }] },
    ]);
    const line = [{ kind: 'text', text: 'To ' } as const, { kind: 'place', place, words: 'it' } as const];
    expect(renderPart(ENGLISH, { kind: 'text', line })).toEqual([
      { type: 'section', text: { type: 'mrkdwn', text: 'To <#C0SALES>', verbatim: true } },
    ]);
  });
});

describe('a line of a list', () => {
  const choice = { label: 'INV-42', intent: { kind: 'status', link: { linkId: 'lnk_1' } } } as const;
  const row = { kind: 'row', text: '⚪ Open', choice } as const;

  it('begins with the name of what it is about, unless it tells that by itself', () => {
    expect(renderPart(ENGLISH, { ...row, name: text('INV-42') })).toMatchObject([
      { text: { text: 'INV-42 · ⚪ Open' } },
    ]);
    expect(renderPart(ENGLISH, row)).toMatchObject([{ text: { text: '⚪ Open' } }]);
  });
});
