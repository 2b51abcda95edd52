import { describe, expect, it } from '@jest/globals';
import { makeShowPage } from '../../../../src/adapters/http/routes/make-show-page.js';
import { buildTestView } from './build-test-view.js';

const SLUG = 'slug000000000000000001';
const OTHER_SLUG = 'slug000000000000000002';

describe('makeShowPage', () => {
  it('gives a later read that says the same the page that is there', () => {
    const showPage = makeShowPage();
    expect(showPage(buildTestView(), SLUG)).toBe(showPage(buildTestView(), SLUG));
  });

  it('builds anew whatever a read says otherwise', () => {
    const showPage = makeShowPage();
    showPage(buildTestView(), SLUG);
    const read = (...args: Parameters<typeof showPage>) => showPage(...args).toString();
    expect(read(buildTestView({ state: 'cancelled' }), SLUG)).toContain('<title>Cancelled · 49.99 USD');
    expect(read(buildTestView({ declined: 'card_expired' }), SLUG)).toContain('the card has expired');
    expect(read(buildTestView({ description: 'Books' }), SLUG)).toContain('<bdi>Books</bdi>');
    expect(read(buildTestView({ expiresAt: new Date('2026-11-26T11:00:00.000Z') }), SLUG)).toContain(
      'Thu 26 Nov 2026, 18:00',
    );
  });

  it('takes no page of another link, even where both say the same', () => {
    const showPage = makeShowPage();
    showPage(buildTestView(), SLUG);
    expect(showPage(buildTestView(), OTHER_SLUG).toString()).toContain(`action="/p/${OTHER_SLUG}/pay"`);
  });
});
