import { describe, expect, it } from '@jest/globals';
import { buildShareForm } from '../../../../../src/adapters/chat/conversation/pages/build-share.js';
import { applyProblems } from '../../../../../src/adapters/telegram/form/apply-reply.js';
import type { FormState } from '../../../../../src/adapters/telegram/form/form-state.js';
import { renderForm } from '../../../../../src/adapters/telegram/questions/render-form.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { ENGLISH } from '../../../../support/english.js';
import { linkForm, OVERVIEW, open, READER, typed, walk } from '../form/form-bench.js';
import { readHtml } from '../read-html.js';
import { keyOf, labelsOf } from '../render/labels.js';

const show = (state: FormState) => renderForm(state, READER);
const said = (state: FormState) => readHtml(show(state).html).text;

describe('all fields of a form', () => {
  const short = walk(open(linkForm()), OVERVIEW);

  it('stand each with its value, or with what it is for', () => {
    expect(said(walk(open(linkForm()), typed('20 usd'), OVERVIEW))).toBe(
      [
        'New payment link',
        '',
        'Amount: 20.00',
        'Currency: USD, US dollar',
        'Description: The customer reads this on the page and in messages.',
        'Email: Needed to send by email. Cards show only "a•••@\u2060example.com".',
        'Phone: With its country code. Needed to send by SMS.',
        '',
        'Customer name, sending, expiry, your reference and notes.',
        '',
        'Test mode: no money moves.',
      ].join('\n'),
    );
    expect(said(short)).toContain('Amount: needed');
  });

  it('say no more than that nothing stands in them where they are many', () => {
    const whole = open(linkForm({ amount: '5', email: 'ann@example.com' }, { isWhole: true }));
    const text = said(applyProblems(whole, { phone: 'Write the phone number with its country code' }));
    expect(text).toContain('Amount: 5\n');
    expect(text).toContain('Email: ann@example.com\n');
    expect(text).toContain('Description: empty\n');
    expect(text).toContain('Phone: empty\nWrite the phone number with its country code\n');
    expect(text).toContain('Note: text: empty');
  });

  it('say what they are for where they are few, whatever stands in them', () => {
    const place = { platform: 'telegram', channelId: '-100200' } as const;
    expect(
      said(open(buildShareForm(ENGLISH, buildTestLink(), { chat: 'telegram', where: place }))),
    ).toContain('Group: Sales\nEveryone there can open the pay page. The customer is not named.');
  });

  it('are each a button, with what leads to more, sends it in, and gives it up', () => {
    expect(labelsOf(show(short))).toEqual([
      ['Amount', 'Currency'],
      ['Description', 'Email'],
      ['Phone'],
      ['More'],
      ['Review', 'Cancel'],
    ]);
    expect(keyOf(show(short), 'Phone')).toMatchObject({
      press: { kind: 'form', question: null, act: { kind: 'open', field: 'phone' } },
    });
    expect(keyOf(show(short), 'Review')).toMatchObject({
      style: 'primary',
      press: { act: { kind: 'submit' } },
    });
  });

  it('have notes, which come and go', () => {
    const notes = [
      { key: 'class', value: 'XII B' },
      { key: 'desk', value: '4' },
    ];
    const shown = show(open(linkForm({ amount: '5', notes }, { isWhole: true })));
    expect(labelsOf(shown).flat()).toEqual(
      expect.arrayContaining([
        'Note 2: name',
        'Note 2: text',
        'Remove note 1',
        'Remove note 2',
        'Add a note',
      ]),
    );
    expect(keyOf(shown, 'Remove note 1')).toMatchObject({ press: { act: { kind: 'remove_row', row: 1 } } });
    expect(readHtml(shown.html).text).toContain('Note 1: name: class\nNote 1: text: XII B\n');
  });

  it('say all that is wrong at once, also of fields that are not shown', () => {
    const told = applyProblems(walk(short, { kind: 'open', field: 'email' }, typed('ann@')), {
      amount: 'Write an amount above 0, like 49.99',
      email: 'This is not an email address',
      reference: 'Another link has this reference',
    });
    const text = said(told);
    expect(text).toContain('Amount: needed\nWrite an amount above 0, like 49.99\n');
    expect(text).toContain('Email: ann@\nThis is not an email address\n');
    expect(text).toContain('Another link has this reference');
  });

  it('say over them why they stand there again', () => {
    expect(said(open(linkForm({ amount: '5' }, { notice: 'Another link has this reference' })))).toMatch(
      /^New payment link\n\nAnother link has this reference\n\nAmount: 5\n/,
    );
  });

  it('have room for as many notes as there may be', () => {
    const notes = Array.from({ length: 15 }, (_, at) => ({
      key: `${at}&`.repeat(40),
      value: '<>'.repeat(200),
    }));
    const shown = show(open(linkForm({ amount: '5', notes }, { isWhole: true })));
    const { text } = readHtml(shown.html);
    expect(text.length).toBeLessThanOrEqual(4_096);
    expect(text).toContain('Test mode: no money moves.');
    expect(shown.keys.flat().length).toBeLessThanOrEqual(100);
  });
});
