import { describe, expect, it } from '@jest/globals';
import { parseLinkForm } from '../../../../../src/adapters/chat/grammar/parse-link-form.js';
import { buildLinkForm } from '../../../../../src/adapters/slack/blocks/build-link-form.js';
import { addNoteRow, removeNoteRow, showSendAt } from '../../../../../src/adapters/slack/form/change-form.js';
import { EMPTY_FORM } from '../../../../../src/adapters/slack/form/form-values.js';
import { problemsToErrors } from '../../../../../src/adapters/slack/form/problems-to-errors.js';
import { readForm } from '../../../../../src/adapters/slack/form/read-form.js';
import type { ShownView, StateValues } from '../../../../../src/adapters/slack/views/shown-view.js';
import { START } from '../../../../support/fake-clock.js';

const FORM = buildLinkForm({
  values: EMPTY_FORM,
  usualCurrencies: ['USD'],
  isTest: true,
  now: START,
  timeZone: 'Asia/Bangkok',
  metadata: '',
});

function show(content: ShownView['content'], values: StateValues = {}): ShownView {
  return { id: 'V1', hash: 'h', metadata: '', values, content };
}

const typed = (value: string) => ({ typed: { type: 'plain_text_input', value } });

function noteBlocks(view: ShownView['content']): unknown[] {
  return view.blocks
    .filter(({ block_id }) => block_id?.startsWith('note_'))
    .map(({ block_id, ...block }) => [block_id, 'label' in block ? block.label?.text : undefined]);
}

/** The form with three notes, of which the second is empty. */
function threeNotes(): ShownView {
  const content = addNoteRow(show(addNoteRow(show(FORM))));
  return show(content, {
    amount: typed('49.99'),
    note_key_1: typed('class'),
    note_value_1: typed('XII B'),
    note_key_3: typed('desk'),
  });
}

describe('addNoteRow', () => {
  it('numbers a new note as no other was, and keeps what was typed as initial values', () => {
    const removed = removeNoteRow(threeNotes(), 2);
    const again = addNoteRow(show(removed));
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

  it('stops at fifteen', () => {
    let view = FORM;
    for (let notes = 1; notes < 15; notes += 1) view = addNoteRow(show(view));
    expect(JSON.stringify(view.blocks)).not.toContain('Add a note');
    expect(JSON.stringify(removeNoteRow(show(view), 3).blocks)).toContain('Add a note');
  });
});

describe('removeNoteRow', () => {
  it('leaves one empty note when the last is taken away', () => {
    const view = removeNoteRow(show(FORM, { note_key_1: typed('class') }), 1);
    expect(noteBlocks(view)).toEqual([
      ['note_key_2', 'Note: name'],
      ['note_value_2', 'Note: text'],
    ]);
  });
});

describe('showSendAt', () => {
  it('puts the picker after the choice, once, and takes it away', () => {
    const shown = showSendAt(show(showSendAt(show(FORM), true)), true);
    const ids = shown.blocks.map(({ block_id }) => block_id);
    expect(ids.filter((id) => id === 'send_at')).toHaveLength(1);
    expect(ids[ids.indexOf('timing') + 1]).toBe('send_at');
    const hidden = showSendAt(show(shown), false);
    expect(hidden.blocks.map(({ block_id }) => block_id)).not.toContain('send_at');
  });
});

describe('readForm', () => {
  const option = (value: string) => ({ selected_option: { value } });

  it('sends now when a way is ticked and nothing was said about when', () => {
    const values: StateValues = {
      channels: { typed: { type: 'checkboxes', selected_options: [{ value: 'email' }] } },
    };
    expect(readForm(show(FORM, values))).toMatchObject({
      channels: ['email'],
      sendKind: 'now',
      timing: null,
    });
  });

  it('sends nothing when nothing was ticked, or the person shares it', () => {
    expect(readForm(show(FORM))).toMatchObject({ channels: [], sendKind: 'no', timing: null });
    const values: StateValues = {
      channels: { typed: { type: 'checkboxes', selected_options: [{ value: 'sms' }] } },
      timing: { send_kind: { type: 'radio_buttons', ...option('no') } },
    };
    expect(readForm(show(FORM, values))).toMatchObject({ channels: ['sms'], sendKind: 'no', timing: 'no' });
  });

  it('reads a time to the second, in UTC', () => {
    const values: StateValues = {
      timing: { send_kind: { type: 'radio_buttons', ...option('at') } },
      send_at: { typed: { type: 'datetimepicker', selected_date_time: 1_795_341_600 } },
    };
    expect(readForm(show(FORM, values)).sendAt).toBe('2026-11-22T10:00:00.000Z');
  });
});

describe('problemsToErrors', () => {
  it('finds the input of a note although empty ones come before it', () => {
    const view = threeNotes();
    const errors = problemsToErrors(
      [
        { field: 'notes', problem: 'value_missing', index: 2 },
        { field: 'notes', problem: 'key_too_long', index: 0, maxLength: 40 },
      ],
      view,
    );
    expect(Object.keys(errors).sort()).toEqual(['note_key_1', 'note_value_3']);
  });

  it('says what is wrong with a note under that very note, by the number that stands beside it', () => {
    const view = threeNotes();
    const parsed = parseLinkForm(readForm(view), {
      now: START,
      timeZone: 'Asia/Bangkok',
      defaultCurrency: 'USD',
      defaultExpiry: { kind: 'never' },
    });
    expect(problemsToErrors(parsed.ok ? [] : parsed.problems, view)).toEqual({
      note_value_3: 'Note 3 says nothing: write what it is, like class=XII B',
    });
  });

  it('says two things about one field together', () => {
    const errors = problemsToErrors(
      [
        { field: 'email', problem: 'malformed' },
        { field: 'email', problem: 'needed_to_send', channel: 'email' },
      ],
      show(FORM),
    );
    expect(errors['email']).toMatch(/^This is not an email address: .*\. Sending by email needs/);
  });

  it('names only inputs that are in the form', () => {
    const errors = problemsToErrors([{ field: 'sendAt', problem: 'missing' }], show(FORM));
    expect(Object.keys(errors)).toEqual(['timing']);
    const withPicker = show(showSendAt(show(FORM), true));
    expect(Object.keys(problemsToErrors([{ field: 'sendAt', problem: 'in_the_past' }], withPicker))).toEqual([
      'send_at',
    ]);
  });
});
