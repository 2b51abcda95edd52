import type { Answered } from '../../../../domain/chat/answered.js';
import type { PressChoice } from '../../choices/choice.js';
import type { PageReply } from './reply.js';

/** Pages of how a link stands, with all that can be done. */
const WHOLE: ReadonlySet<PageReply['kind']> = new Set<PageReply['kind']>(['status', 'stopped', 'created']);

/** What a page says of its link, by what can be pressed in it: as long as that means something, it stays. */
export function findAnswered({ kind, parts }: Pick<PageReply, 'kind' | 'parts'>): Answered {
  if (WHOLE.has(kind)) return { kind: 'whole' };
  const given = parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
  const waiting = given.flatMap((choice) => ('intent' in choice ? whatWaits(choice.intent) : []));
  return waiting[0] ?? { kind: 'part' };
}

function whatWaits(intent: PressChoice['intent']): readonly Answered[] {
  switch (intent.kind) {
    case 'undo_refund':
      return [{ kind: 'refund', refundId: intent.refundId }];
    case 'call_off':
      return [{ kind: 'sending', sendingId: intent.sendingId }];
    case 'cancel':
      return [{ kind: 'question', asks: 'cancel' }];
    case 'refund_again':
      return [{ kind: 'question', asks: 'refund' }];
    case 'send_evidence':
      return [{ kind: 'question', asks: 'evidence' }];
    default:
      return [];
  }
}
