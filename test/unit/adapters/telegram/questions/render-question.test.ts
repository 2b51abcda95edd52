import { describe, expect, it } from '@jest/globals';
import { buildExtendForm } from '../../../../../src/adapters/chat/conversation/pages/build-extend.js';
import { buildShareForm } from '../../../../../src/adapters/chat/conversation/pages/build-share.js';
import { wordsIn } from '../../../../../src/adapters/chat/words/words-in.js';
import type { FormState } from '../../../../../src/adapters/telegram/form/form-state.js';
import { renderForm } from '../../../../../src/adapters/telegram/questions/render-form.js';
import { LANGUAGES } from '../../../../../src/domain/text/language.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { ENGLISH } from '../../../../support/english.js';
import { choose, DONE, linkForm, open, openField, READER, SKIP, typed, walk } from '../form/form-bench.js';
import { readHtml } from '../read-html.js';
import { keyOf, labelsOf } from '../render/labels.js';

const show = (state: FormState) => renderForm(state, READER);
const said = (state: FormState) => readHtml(show(state).html).text;
const begun = open(linkForm());
const atCurrency = walk(begun, typed('49.99'));
const atEmail = walk(atCurrency, DONE, typed('Coffee & <cake>'));
const atChannels = walk(atEmail, typed('ann@example.com'), SKIP);

describe('a question', () => {
  it('names its field alone, and shows how it can be answered', () => {
    expect(said(begun)).toBe(
      'Amount\nWrite it here, like 49.99\n\nNew payment link\nTest mode: no money moves.',
    );
    expect(readHtml(show(begun).html).entities).toContainEqual({ tag: 'b', attributes: '', text: 'Amount' });
  });

  it('says what is wrong with what stands there', () => {
    expect(said(walk(begun, typed('-5')))).toContain(
      'Amount\nWrite an amount above 0, like 49.99\nNow: -5\n',
    );
  });

  it('says what is wrong in place of what it is for', () => {
    expect(said(atEmail)).toContain('Needed to send by email.');
    expect(said(walk(atEmail, typed('ann')))).toContain(
      'Email\nThis is not an email address: write one like ann@example.com\nNow: ann\n',
    );
  });

  it('says once that it reads text alone, and stands as it stood', () => {
    const shown = walk(atEmail, { kind: 'wordless' });
    expect(said(shown)).toContain('Email\nI read only text here. Type the answer, or press a button.\n');
    expect(shown).toEqual({ ...atEmail, note: expect.any(String) });
    expect(said(walk(shown, typed('ann')))).not.toContain('I read only text');
  });

  it('shows in one line what is known already', () => {
    expect(said(atEmail)).toContain('\nNew payment link · 49.99 USD · Coffee & <cake>\n');
    expect(said(atEmail)).not.toContain('Description');
  });

  it('can be skipped where it is optional, and kept where it is not', () => {
    expect(labelsOf(show(begun))).toEqual([['All fields', 'Cancel']]);
    expect(labelsOf(show(atEmail))).toEqual([['Skip'], ['Back', 'All fields', 'Cancel']]);
    expect(labelsOf(show(atCurrency)).flat()).toContain('Keep USD, US dollar');
    expect(labelsOf(show(atCurrency)).flat()).not.toContain('Skip');
  });

  it('opened from all fields can be left empty, and has no way back but there', () => {
    const filled = open(linkForm({ amount: '5', email: 'ann@example.com' }));
    const shown = show(walk(filled, openField('email')));
    expect(labelsOf(shown)).toEqual([
      ['Skip', 'Leave empty'],
      ['All fields', 'Cancel'],
    ]);
  });

  it('is told apart from the next one in every press', () => {
    expect(keyOf(show(atEmail), 'Skip')).toMatchObject({
      press: { kind: 'form', formId: begun.formId, question: 'email', act: { kind: 'skip' } },
    });
  });
});

describe('options', () => {
  it('are the usual ones first, the one that holds marked, and more behind', () => {
    const shown = show(atCurrency);
    expect(labelsOf(shown).slice(0, 3)).toEqual([
      ['✓ USD, US dollar', 'THB, Thai baht'],
      ['VND, Vietnamese dong'],
      ['More'],
    ]);
    const second = show(walk(atCurrency, { kind: 'page', page: 1 }));
    expect(labelsOf(second)[0]).toEqual(['AED, UAE dirham', 'AFN, Afghan afghani']);
    expect(labelsOf(second)[6]).toEqual(['‹', '›']);
    const last = show(walk(atCurrency, { kind: 'page', page: 9_999 }));
    expect(labelsOf(last).flat()).toContain('‹');
    expect(labelsOf(last).flat()).not.toContain('›');
  });

  it('stand one below the other where two in a row would be cut, and are not cut themselves', () => {
    const until = walk(open(buildExtendForm(buildTestLink(), READER)), openField('extend_until'));
    expect(labelsOf(show(until)).slice(0, 3)).toEqual([
      ['1 day: Sat 21 Nov 2026, 12:00, Bangkok time'],
      ['✓ 3 days: Mon 23 Nov 2026, 12:00, Bangkok time'],
      ['7 days: Fri 27 Nov 2026, 12:00, Bangkok time'],
    ]);
  });

  it('are those that a name may mean', () => {
    expect(labelsOf(show(walk(atCurrency, typed('peso')))).slice(0, 2)).toEqual([
      ['ARS, Argentine peso', 'CLP, Chilean peso'],
      ['COP, Colombian peso', 'CUP, Cuban peso'],
    ]);
  });

  it('are switched on and off, then done', () => {
    expect(labelsOf(show(atChannels))).toEqual([
      ['by email', 'by SMS'],
      ['by WhatsApp'],
      ['Skip'],
      ['Back', 'All fields', 'Cancel'],
    ]);
    expect(labelsOf(show(walk(atChannels, choose('email')))).slice(0, 3)).toEqual([
      ['✓ by email', 'by SMS'],
      ['by WhatsApp'],
      ['Done'],
    ]);
  });

  it('of an expiry are the usual ones', () => {
    const expires = walk(atChannels, SKIP);
    expect(expires.field).toBe('expires');
    expect(labelsOf(show(expires)).slice(0, 3)).toEqual([
      ['After 1 hour', 'After 24 hours'],
      ['After 3 days', 'After 7 days'],
      ['✓ Never'],
    ]);
  });

  it('may be none yet', () => {
    const asked = open(buildShareForm(ENGLISH, buildTestLink(), { chat: 'telegram', where: null }));
    expect(said(asked)).toContain('Everyone there can open the pay page.');
    const nowhere = renderForm(asked, { ...READER, places: [] });
    expect(readHtml(nowhere.html).text).toContain('There is nothing to choose from yet.');
  });
});

describe('a calendar', () => {
  const asked = walk(atChannels, choose('email'), DONE, choose('at'));

  it('shows the days that are not over, in whole weeks', () => {
    expect(labelsOf(show(asked)).slice(0, 5)).toEqual([
      ['·', 'November 2026', '›'],
      ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      ['·', '·', '·', '·', '20', '21', '22'],
      ['23', '24', '25', '26', '27', '28', '29'],
      ['30', '·', '·', '·', '·', '·', '·'],
    ]);
  });

  it('is turned, but never to what is over', () => {
    const december = show(walk(asked, { kind: 'month', month: '2026-12' }));
    expect(labelsOf(december)[0]).toEqual(['‹', 'December 2026', '›']);
    expect(labelsOf(december)[2]).toEqual(['·', '1', '2', '3', '4', '5', '6']);
    expect(keyOf(december, '6')).toMatchObject({ press: { act: { kind: 'day', day: '2026-12-06' } } });
    for (const month of ['2020-01', '2026-13', '9999-01']) {
      expect(labelsOf(show(walk(asked, { kind: 'month', month })))[0]).toEqual(['·', 'November 2026', '›']);
    }
  });

  it('is of the day that the person has', () => {
    const lateInUtc = { ...READER, now: new Date('2026-11-30T18:00:00Z') };
    expect(labelsOf(renderForm(asked, lateInUtc))[0]).toEqual(['·', 'December 2026', '›']);
    expect(labelsOf(renderForm(asked, { ...lateInUtc, timeZone: 'UTC' }))[0]?.[1]).toBe('November 2026');
  });

  it('leads to the times of a day, today those that are not over', () => {
    const today = walk(asked, { kind: 'day', day: '2026-11-20' });
    expect(said(today)).toContain('Fri 20 Nov 2026, Bangkok time: at what time?');
    expect(labelsOf(show(today))[0]).toEqual(['13:00', '14:00', '15:00', '16:00']);
    const later = show(walk(asked, { kind: 'day', day: '2026-11-21' }));
    expect(labelsOf(later)[0]).toEqual(['07:00', '08:00', '09:00', '10:00']);
    expect(keyOf(later, 'Another day')).toMatchObject({
      press: { act: { kind: 'month', month: '2026-11' } },
    });
  });

  it('stands below what the words may have meant', () => {
    expect(labelsOf(show(walk(asked, typed('5/12 10:00'))))[0]).toEqual([
      'Sat 5 Dec 2026, 10:00',
      'Wed 12 May 2027, 10:00',
    ]);
  });

  it.each(LANGUAGES)('can be read in %s', (language) => {
    const shown = renderForm(walk(asked, { kind: 'day', day: '2026-11-21' }), {
      ...READER,
      words: wordsIn(language),
    });
    expect(readHtml(shown.html).text).toContain('2026');
    expect(readHtml(shown.html).text).not.toContain('2569');
  });
});
