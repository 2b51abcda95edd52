import { describe, expect, it } from '@jest/globals';
import { changeForm } from '../../../../../../src/adapters/chat/conversation/answers/answer-change-form.js';
import type { FormEntries } from '../../../../../../src/adapters/chat/conversation/model/form-entries.js';
import type { FormPartChange } from '../../../../../../src/adapters/chat/conversation/model/intent.js';
import { ENGLISH } from '../../../../../support/english.js';

/** Three notes, of which the second is empty and has the number 4. */
const NOTES: FormEntries = {
  amount: '49.99',
  note_key_1: 'class',
  note_value_1: 'XII B',
  note_key_4: null,
  note_value_4: null,
  note_key_3: 'desk',
  note_value_3: null,
};

function rowsAfter(entries: FormEntries, change: FormPartChange) {
  const changed = changeForm(ENGLISH, entries, change);
  if (changed.part !== 'notes') throw new Error('no notes were changed');
  return changed.rows;
}

describe('changeForm', () => {
  it('adds an empty note under a number that no other has had, and keeps what was typed', () => {
    const { rows } = rowsAfter(NOTES, { kind: 'add_note' });
    expect(rows.map(({ row, fields }) => [row, fields[0]?.label, fields[0]?.value])).toEqual([
      [1, 'Note 1: name', 'class'],
      [4, 'Note 2: name', ''],
      [3, 'Note 3: name', 'desk'],
      [5, 'Note 4: name', ''],
    ]);
  });

  it('takes one note away', () => {
    const { rows } = rowsAfter(NOTES, { kind: 'remove_note', row: 4 });
    expect(rows.map(({ row, remove }) => [row, remove])).toEqual([
      [1, 'Remove note 1'],
      [3, 'Remove note 2'],
    ]);
  });

  it('leaves one empty note, which cannot be taken away, when the last goes', () => {
    const { rows } = rowsAfter({ note_key_1: 'class', note_value_1: '' }, { kind: 'remove_note', row: 1 });
    expect(rows).toMatchObject([{ row: 2, remove: null, fields: [{ label: 'Note: name', value: '' }, {}] }]);
  });

  it('has no room for a sixteenth', () => {
    const fourteen = Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`note_key_${at + 1}`, 'x']));
    expect(rowsAfter(fourteen, { kind: 'remove_note', row: 1 }).add).toBe('Add a note');
    expect(rowsAfter(fourteen, { kind: 'add_note' }).add).toBeNull();
  });

  it.each([
    ['at', { kind: 'moment', name: 'send_at', label: 'Send it at', isRequired: true, at: null }],
    ['now', null],
    ['no', null],
  ])('asks for a time when it is to be sent %s', (timing, field) => {
    expect(changeForm(ENGLISH, {}, { kind: 'choose_timing', timing })).toEqual({
      kind: 'changed_form',
      part: 'send_at',
      field,
    });
  });

  it('keeps the time that was chosen before', () => {
    const entries = { send_at: '2026-11-22T10:00:00.000Z' };
    expect(changeForm(ENGLISH, entries, { kind: 'choose_timing', timing: 'at' })).toMatchObject({
      field: { at: new Date('2026-11-22T10:00:00.000Z') },
    });
  });
});
