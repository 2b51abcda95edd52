import { describe, expect, it } from '@jest/globals';
import { BSON } from 'bson';
import fc from 'fast-check';
import type { LinkDocument } from '../../../../src/adapters/persistence/links/link-document.js';
import { fromLinkDocument, toLinkDocument } from '../../../../src/adapters/persistence/links/link-mapper.js';
import type { Link } from '../../../../src/domain/link/link.js';
import { buildLink, later } from '../../../contract/persistence/build-link.js';
import { anyLink } from './any-link.js';

function throughBson(document: LinkDocument): LinkDocument {
  return BSON.deserialize(BSON.serialize(document)) as LinkDocument;
}

describe('link mapper', () => {
  it('gives every link back as it was, through the bytes of the store', () => {
    fc.assert(
      fc.property(anyLink, (link: Link) => {
        expect(fromLinkDocument(throughBson(toLinkDocument(link, 'req_1')))).toEqual(link);
      }),
      { numRuns: 300 },
    );
  });

  it('promises no message for a link that is older than sending', () => {
    const link = buildLink('lnk_1', { channels: ['email'], sendTiming: { kind: 'now' }, reminders: 'usual' });
    const { reminders: _, ...older } = toLinkDocument(link, 'req_1');
    expect(fromLinkDocument(older as LinkDocument)).toMatchObject({
      channels: ['email'],
      sendTiming: { kind: 'no' },
      reminders: 'off',
    });
  });

  it('puts every event of a new link into its outbox, waiting since the first', () => {
    const link = buildLink('lnk_1');
    const second = { ...link.history[0], id: 'evt_2', at: later(5) } as Link['history'][number];
    const document = toLinkDocument({ ...link, history: [...link.history, second] }, 'req_1');
    expect(document.outbox).toEqual(['evt_lnk_1_1', 'evt_2']);
    expect(document.outboxSince).toEqual(new Date('2026-03-04T10:00:00.000Z'));
  });

  it('leaves a link without events out of the queue', () => {
    expect(toLinkDocument(buildLink('lnk_1', { history: [] }), 'req_1')).not.toHaveProperty('outboxSince');
  });

  it('makes the search text of what a person would look for', () => {
    const link = buildLink('lnk_1', {
      reference: 'INV-42',
      description: 'School FEES',
      customer: { name: 'Ann Lee', email: null, phone: '+66812345678' },
      notes: [{ key: 'internal', value: 'never found' }],
    });
    expect(toLinkDocument(link, 'req_1').words).toEqual([
      'inv',
      '42',
      'inv42',
      '66812345678',
      '812345678',
      '0812345678',
      'ann',
      'lee',
      'school',
      'fees',
    ]);
  });
});
