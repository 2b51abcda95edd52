import { describe, expect, it } from '@jest/globals';
import { buildTestLink } from '../support/build-test-link.js';
import { SLUG } from '../support/http-requests.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();

const successorOf = (number: number) => ({
  linkId: `lnk_${number}`,
  slug: `${SLUG}${number}`,
  reference: `PL-1-r${number}`,
});
const ended = { state: 'expired' } as const;

describe('the address of a link that was reissued', () => {
  it('leads to the newest that took its place, which can be paid', async () => {
    const { url } = await start({
      links: [
        buildTestLink({ ...ended, successor: successorOf(2) }),
        buildTestLink({ ...ended, id: 'lnk_2', slug: `${SLUG.slice(0, -1)}2`, successor: successorOf(3) }),
        buildTestLink({ id: 'lnk_3', slug: `${SLUG.slice(0, -1)}3`, reference: 'PL-1-r3' }),
      ],
    });
    const old = await fetch(`${url}/p/${SLUG}`, { redirect: 'manual' });
    expect([old.status, old.headers.get('location')]).toEqual([302, `/p/${SLUG.slice(0, -1)}3`]);
    const led = await fetch(`${url}/p/${SLUG}`);
    expect(led.status).toBe(200);
    expect(await led.text()).toContain('Pay 49.99 USD');
  });

  it('shows how it ended where nothing took its place', async () => {
    const { url } = await start({ links: [buildTestLink(ended)] });
    const old = await fetch(`${url}/p/${SLUG}`, { redirect: 'manual' });
    expect(old.headers.get('location')).toBeNull();
    expect(await old.text()).not.toContain('Pay 49.99 USD');
  });
});
