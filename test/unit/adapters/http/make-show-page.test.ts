import { describe, expect, it } from '@jest/globals';
import { wordsIn } from '../../../../src/adapters/chat/words/words-in.js';
import { makeShowPage } from '../../../../src/adapters/http/routes/make-show-page.js';
import { ENGLISH } from '../../../support/english.js';
import { buildTestView } from './build-test-view.js';

const SLUG = 'slug000000000000000001';
const OTHER_SLUG = 'slug000000000000000002';

describe('makeShowPage', () => {
  it('gives a later read that says the same the page that is there', () => {
    const showPage = makeShowPage('https://pay.example.com');
    expect(showPage(ENGLISH, buildTestView(), SLUG)).toBe(showPage(ENGLISH, buildTestView(), SLUG));
  });

  it('builds anew whatever a read says otherwise', () => {
    const showPage = makeShowPage('https://pay.example.com');
    showPage(ENGLISH, buildTestView(), SLUG);
    const read = (...args: Parameters<typeof showPage>) => showPage(...args).toString();
    expect(read(ENGLISH, buildTestView({ state: 'cancelled' }), SLUG)).toContain(
      '<title>Cancelled · 49.99 USD',
    );
    expect(read(ENGLISH, buildTestView({ declined: 'card_expired' }), SLUG)).toContain(
      'the card has expired',
    );
    expect(read(ENGLISH, buildTestView({ description: 'Books' }), SLUG)).toContain('<bdi>Books</bdi>');
    expect(read(ENGLISH, buildTestView({ expiresAt: new Date('2026-11-26T11:00:00.000Z') }), SLUG)).toContain(
      'Thu 26 Nov 2026, 18:00',
    );
  });

  it('takes no page of another link, even where both say the same', () => {
    const showPage = makeShowPage('https://pay.example.com');
    showPage(ENGLISH, buildTestView(), SLUG);
    expect(showPage(ENGLISH, buildTestView(), OTHER_SLUG).toString()).toContain(
      `action="/p/${OTHER_SLUG}/pay"`,
    );
  });

  it('gives no page in a language that was not asked for, whoever came first', () => {
    const showPage = makeShowPage('https://pay.example.com');
    const view = buildTestView();
    const languages = ['vi', 'en', 'th', 'vi', 'en'] as const;
    const ofOneRead = languages.map((language) => showPage(wordsIn(language), view, SLUG));
    const ofLaterReads = languages.map((language) => showPage(wordsIn(language), buildTestView(), SLUG));
    const langOf = (page: Buffer) => /<html lang="(\w+)">/.exec(page.toString())?.[1];
    expect(ofOneRead.map(langOf)).toEqual(languages);
    expect(ofLaterReads.map(langOf)).toEqual(languages);
    expect(new Set([...ofOneRead, ...ofLaterReads]).size).toBe(3);
  });
});
