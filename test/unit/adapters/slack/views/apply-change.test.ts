import { describe, expect, it } from '@jest/globals';
import { changeForm } from '../../../../../src/adapters/chat/conversation/answers/answer-change-form.js';
import { buildLinkForm } from '../../../../../src/adapters/chat/conversation/form/build-link-form.js';
import { EMPTY_FORM } from '../../../../../src/adapters/chat/conversation/form/form-values.js';
import type { FormPartChange } from '../../../../../src/adapters/chat/conversation/model/intent.js';
import { renderView } from '../../../../../src/adapters/slack/blocks/render-reply.js';
import { NO_ORIGIN } from '../../../../../src/adapters/slack/intents/view-metadata.js';
import { applyChange } from '../../../../../src/adapters/slack/views/apply-change.js';
import { readEntries } from '../../../../../src/adapters/slack/views/read-entries.js';
import type { ShownView, StateValues } from '../../../../../src/adapters/slack/views/shown-view.js';
import { ENGLISH } from '../../../../support/english.js';
import { START } from '../../../../support/fake-clock.js';

const FORM = renderView(
  ENGLISH,
  buildLinkForm({
    values: EMPTY_FORM,
    usualCurrencies: ['USD'],
    assumedCurrency: 'USD',
    settingsLanguage: 'en',
    isWhole: true,
    isTest: true,
    now: START,
    timeZone: 'Asia/Bangkok',
    words: ENGLISH,
    notice: null,
  }),
  NO_ORIGIN,
);

function show(content: ShownView['content'], values: StateValues = {}): ShownView {
  return { id: 'V1', hash: 'h', metadata: '', values, content };
}

function change(view: ShownView, how: FormPartChange): ShownView['content'] {
  return applyChange(ENGLISH, view, changeForm(ENGLISH, readEntries(view), how));
}

const typed = (value: string) => ({ typed: { type: 'plain_text_input', value } });
const option = (value: string) => ({ selected_option: { value } });

function noteBlocks(view: ShownView['content']): unknown[] {
  return view.blocks
    .filter(({ block_id }) => block_id?.startsWith('note_'))
    .map(({ block_id, ...block }) => [block_id, 'label' in block ? block.label?.text : undefined]);
}

/** The form with three notes, of which the second is empty. */
function threeNotes(): ShownView {
  const two = change(show(FORM), { kind: 'add_note' });
  return show(change(show(two), { kind: 'add_note' }), {
    amount: typed('49.99'),
    note_key_1: typed('class'),
    note_value_1: typed('XII B'),
    note_key_3: typed('desk'),
  });
}

describe('the notes of a form', () => {
  it('get numbers as no other had, and keep what was typed as initial values', () => {
    const removed = change(threeNotes(), { kind: 'remove_note', row: 2 });
    const again = change(show(removed), { kind: 'add_note' });
    expect(noteBlocks(again)).toEqual([
      ['note_key_1', 'Note 1: name'],
      ['note_value_1', 'Note 1: text'],
      ['note_remove_1', undefined],
      ['note_key_3', 'Note 2: name'],
      ['note_value_3', 'Note 2: text'],
      ['note_remove_3', undefined],
      ['note_key_4', 'Note 3: name'],
      ['note_value_4', 'Note 3: text'],
      ['note_remove_4', undefined],
    ]);
    expect(JSON.stringify(removed.blocks)).toContain('"initial_value":"49.99"');
    expect(JSON.stringify(removed.blocks)).toContain('"initial_value":"desk"');
  });

  it('stop at fifteen', () => {
    let view = FORM;
    for (let notes = 1; notes < 15; notes += 1) view = change(show(view), { kind: 'add_note' });
    expect(JSON.stringify(view.blocks)).not.toContain('Add a note');
    const fewer = change(show(view), { kind: 'remove_note', row: 3 });
    expect(JSON.stringify(fewer.blocks)).toContain('Add a note');
  });

  it('are one empty note when the last is taken away', () => {
    const view = change(show(FORM, { note_key_1: typed('class') }), { kind: 'remove_note', row: 1 });
    expect(noteBlocks(view)).toEqual([
      ['note_key_2', 'Note: name'],
      ['note_value_2', 'Note: text'],
    ]);
  });
});

describe('the choice of when', () => {
  const at = { kind: 'choose_timing', timing: 'at' } as const;

  it('brings the picker after it, once, and takes it away', () => {
    const shown = change(show(change(show(FORM), at)), at);
    const ids = shown.blocks.map(({ block_id }) => block_id);
    expect(ids.filter((id) => id === 'send_at')).toHaveLength(1);
    expect(ids[ids.indexOf('timing') + 1]).toBe('send_at');
    const hidden = change(show(shown), { kind: 'choose_timing', timing: 'now' });
    expect(hidden.blocks.map(({ block_id }) => block_id)).not.toContain('send_at');
  });
});

describe('readEntries', () => {
  it('reads what stands in every input that is shown', () => {
    const shown = change(show(FORM), { kind: 'choose_timing', timing: 'at' });
    const values: StateValues = {
      amount: typed('49.99'),
      currency: { typed: { type: 'static_select', ...option('USD') } },
      channels: { typed: { type: 'checkboxes', selected_options: [{ value: 'email' }] } },
      timing: { send_kind: { type: 'radio_buttons', ...option('at') } },
      send_at: { typed: { type: 'datetimepicker', selected_date_time: 1_795_341_600 } },
      foreign: typed('of no input'),
    };
    expect(readEntries(show(shown, values))).toEqual({
      amount: '49.99',
      currency: 'USD',
      description: null,
      customer_name: null,
      email: null,
      phone: null,
      channels: ['email'],
      timing: 'at',
      send_at: '2026-11-22T10:00:00.000Z',
      reminders: null,
      expires: null,
      language: null,
      reference: null,
      note_key_1: null,
      note_value_1: null,
    });
  });
});
