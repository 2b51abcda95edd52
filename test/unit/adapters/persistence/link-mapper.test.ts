import { describe, expect, it } from '@jest/globals';
import { BSON } from 'bson';
import fc from 'fast-check';
import type { LinkDocument } from '../../../../src/adapters/persistence/links/link-document.js';
import type { LinkDue } from '../../../../src/adapters/persistence/links/link-due.js';
import { fromLinkDocument, toLinkDocument } from '../../../../src/adapters/persistence/links/link-mapper.js';
import type { Link } from '../../../../src/domain/link/link.js';
import { gravestException, listOpenQuestions } from '../../../../src/domain/link/open-questions.js';
import { buildLink, later } from '../../../contract/persistence/build-link.js';
import { anyLink } from './any-link.js';

const NEVER: LinkDue = { expiry: null, question: null, refund: null };

function throughBson(document: LinkDocument): LinkDocument {
  return BSON.deserialize(BSON.serialize(document)) as LinkDocument;
}

describe('link mapper', () => {
  it('gives every link back as it was, through the bytes of the store', () => {
    fc.assert(
      fc.property(anyLink, (link: Link) => {
        const exception = gravestException(listOpenQuestions(link));
        const read = fromLinkDocument(throughBson(toLinkDocument(link, 'req_1', NEVER)));
        expect(read).toEqual({ ...link, exception });
      }),
      { numRuns: 300 },
    );
  });

  it('promises no message for a link that is older than sending', () => {
    const link = buildLink('lnk_1', { channels: ['email'], sendTiming: { kind: 'now' }, reminders: 'usual' });
    const { reminders: _, ...older } = toLinkDocument(link, 'req_1', NEVER);
    expect(fromLinkDocument(older as LinkDocument)).toMatchObject({
      channels: ['email'],
      sendTiming: { kind: 'no' },
      reminders: 'off',
    });
  });

  it('makes a new link due for the relay since its first event, with nobody told of it', () => {
    const link = buildLink('lnk_1');
    const second = { ...link.history[0], id: 'evt_2', at: later(5) } as Link['history'][number];
    const document = toLinkDocument({ ...link, history: [...link.history, second] }, 'req_1', NEVER);
    expect(document.relay).toEqual({
      dueAt: new Date('2126-03-04T10:00:00.000Z'),
      holder: null,
      failures: 0,
      cursors: {},
    });
  });

  it('leaves a link without events, and without an end, out of every queue', () => {
    const document = toLinkDocument(buildLink('lnk_1', { history: [] }), 'req_1', NEVER);
    expect(document.relay).not.toHaveProperty('dueAt');
    expect(document.expiry).toEqual({ holder: null, failures: 0 });
    expect(document.questions).toEqual({ holder: null, failures: 0 });
  });

  it('writes down when a link falls due, and who must answer then', () => {
    const due = { dueAt: later(5000), share: 'sandbox' };
    const document = toLinkDocument(buildLink('lnk_1'), 'req_1', { expiry: due, question: due, refund: due });
    const part = { dueAt: new Date('2126-03-04T10:00:05.000Z'), share: 'sandbox', holder: null, failures: 0 };
    expect(document.expiry).toEqual(part);
    expect(document.questions).toEqual(part);
  });

  it('makes the search text of what a person would look for', () => {
    const link = buildLink('lnk_1', {
      reference: 'INV-42',
      description: 'School FEES',
      customer: { name: 'Ann Lee', email: null, phone: '+66812345678' },
      notes: [{ key: 'internal', value: 'class 4B' }],
    });
    expect(toLinkDocument(link, 'req_1', NEVER).words).toEqual([
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
      'class',
      '4b',
    ]);
  });
});
