import { describe, expect, it } from '@jest/globals';
import { restoreFormValues } from '../../../../../../src/adapters/chat/conversation/form/form-values.js';
import { readFormValues } from '../../../../../../src/adapters/chat/conversation/form/read-form-values.js';
import { toProblemsByField } from '../../../../../../src/adapters/chat/conversation/form/to-problems-by-field.js';
import { parseLinkForm } from '../../../../../../src/adapters/chat/reader/form/parse-link-form.js';
import { ENGLISH } from '../../../../../support/english.js';
import { START } from '../../../../../support/fake-clock.js';

const READER = { now: START, timeZone: 'Asia/Bangkok', words: ENGLISH };

describe('readFormValues', () => {
  it('sends now when a way is ticked and nothing was said about when', () => {
    expect(readFormValues({ channels: ['email'], timing: null })).toMatchObject({
      channels: ['email'],
      sendKind: 'now',
      timing: null,
    });
  });

  it('sends nothing when nothing was ticked, or the person shares it', () => {
    expect(readFormValues({})).toMatchObject({ channels: [], sendKind: 'no', timing: null });
    expect(readFormValues({ channels: ['sms'], timing: 'no' })).toMatchObject({
      channels: ['sms'],
      sendKind: 'no',
      timing: 'no',
    });
  });

  it('takes no way to send and no timing that is none of ours', () => {
    expect(readFormValues({ channels: ['fax', 'sms'], timing: 'later' })).toMatchObject({
      channels: ['sms'],
      sendKind: 'now',
      timing: null,
    });
  });

  it.each([
    ['settings', ''],
    [null, ''],
    ['ko', 'ko'],
    ['klingon', 'klingon'],
  ])('reads the choice %j as the language %j', (language, read) => {
    expect(readFormValues({ language }).language).toBe(read);
  });

  it('is what comes back from a draft that was kept', () => {
    const values = readFormValues({
      amount: '49.99',
      currency: 'USD',
      customer_name: 'Ann Lee',
      channels: ['email'],
      timing: 'at',
      send_at: '2026-11-22T10:00:00.000Z',
      language: 'vi',
      note_key_2: 'class',
      note_value_2: 'XII B',
    });
    expect(values.notes).toEqual([{ key: 'class', value: 'XII B' }]);
    expect(values.language).toBe('vi');
    expect(restoreFormValues({ ...values })).toEqual(values);
  });
});

describe('restoreFormValues', () => {
  it('has nothing where a draft holds nothing, or what no form of ours made', () => {
    expect(
      restoreFormValues({ amount: 5, channels: 'email', notes: [{ key: 'a' }, null, 'b'], timing: 'x' }),
    ).toEqual({
      amount: '',
      currency: '',
      description: '',
      customerName: '',
      email: '',
      phone: '',
      channels: [],
      sendKind: 'no',
      sendAt: '',
      expires: '',
      reminders: '',
      reference: '',
      language: '',
      notes: [{ key: 'a', value: '' }],
      timing: null,
    });
  });
});

describe('toProblemsByField', () => {
  const entries = {
    note_key_1: 'class',
    note_value_1: 'XII B',
    note_key_2: '',
    note_value_2: '',
    note_key_3: 'desk',
    note_value_3: '',
  };

  it('finds the field of a note although empty ones come before it', () => {
    const placed = toProblemsByField(
      [
        { field: 'notes', problem: 'value_missing', index: 2 },
        { field: 'notes', problem: 'key_too_long', index: 0, maxLength: 40 },
      ],
      entries,
      READER,
    );
    expect(Object.keys(placed).sort()).toEqual(['note_key_1', 'note_value_3']);
  });

  it('says what is wrong with a note under that very note, by the number that stands beside it', () => {
    const parsed = parseLinkForm(readFormValues(entries), {
      ...READER,
      defaultCurrency: 'USD',
      defaultExpiry: { kind: 'never' },
      country: null,
    });
    const problems = parsed.ok ? [] : parsed.problems.filter(({ field }) => field === 'notes');
    expect(toProblemsByField(problems, entries, READER)).toEqual({
      note_value_3: 'Note 3 says nothing: write what it is, like class=XII B',
    });
  });

  it('says two things about one field together', () => {
    const placed = toProblemsByField(
      [
        { field: 'email', problem: 'malformed' },
        { field: 'email', problem: 'needed_to_send', channel: 'email' },
      ],
      {},
      READER,
    );
    expect(placed['email']).toMatch(/^This is not an email address: .*\. Sending by email needs/);
  });

  it('says under its field that a language is none of ours', () => {
    const placed = toProblemsByField(
      [{ field: 'language', problem: 'unknown', text: 'klingon' }],
      {},
      READER,
    );
    expect(Object.keys(placed)).toEqual(['language']);
  });

  it('names only fields that the form shows', () => {
    expect(Object.keys(toProblemsByField([{ field: 'sendAt', problem: 'missing' }], {}, READER))).toEqual([
      'timing',
    ]);
    const shown = { send_at: null };
    expect(
      Object.keys(toProblemsByField([{ field: 'sendAt', problem: 'in_the_past' }], shown, READER)),
    ).toEqual(['send_at']);
  });
});
