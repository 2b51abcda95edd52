import type { Link } from '../../src/domain/link/link.js';
import { buildTestLink } from './build-test-link.js';

/** The test link of a customer with an address and a phone, sent at once by email unless told otherwise. */
export function buildSentLink(change: Partial<Link> = {}): Link {
  return buildTestLink({
    channels: ['email'],
    sendTiming: { kind: 'now' },
    customer: { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' },
    ...change,
  });
}

/** `count` such links, `lnk_1` and on. */
export function buildSentLinks(count: number, change: Partial<Link> = {}): readonly Link[] {
  return Array.from({ length: count }, (_, i) =>
    buildSentLink({ id: `lnk_${i + 1}`, slug: `slug-${i + 1}`, reference: `PL-${i + 1}`, ...change }),
  );
}
