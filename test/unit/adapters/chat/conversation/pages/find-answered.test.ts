import { expect, it } from '@jest/globals';
import type { Pressable } from '../../../../../../src/adapters/chat/choices/pressable.js';
import { findAnswered } from '../../../../../../src/adapters/chat/conversation/model/find-answered.js';
import { choices, says } from '../../../../../../src/adapters/chat/conversation/model/part.js';
import type { PageReply } from '../../../../../../src/adapters/chat/conversation/model/reply.js';

const link = { linkId: 'lnk_1' };
const find = (kind: PageReply['kind'], ...intents: readonly Pressable[]) =>
  findAnswered({
    kind,
    parts: [says('Said.'), choices(...intents.map((intent) => ({ label: 'Press', intent })))],
  });

it('knows what an answer says of its link by what can be pressed in it', () => {
  expect(find('status', { kind: 'call_off', link, sendingId: null })).toEqual({ kind: 'whole' });
  expect(find('refund', { kind: 'undo_refund', link, refundId: 'rfd_1' })).toEqual({
    ...{ kind: 'refund', refundId: 'rfd_1' },
  });
  expect(find('sent', { kind: 'send_now', link }, { kind: 'call_off', link, sendingId: null })).toEqual({
    ...{ kind: 'sending', sendingId: null },
  });
  expect(find('question', { kind: 'cancel', link })).toEqual({ kind: 'question', asks: 'cancel' });
  expect(find('question', { kind: 'send_evidence', link, disputeRef: 'dp_1' })).toEqual({
    ...{ kind: 'question', asks: 'evidence' },
  });
  expect(find('shared', { kind: 'status', link })).toEqual({ kind: 'part' });
});
