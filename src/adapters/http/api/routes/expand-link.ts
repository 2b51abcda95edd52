import type { JsonObject } from '../../../../domain/api/api-event.js';
import { toLinkView } from '../../../../domain/api/views/link-view.js';
import { toPaymentView } from '../../../../domain/api/views/payment-view.js';
import { type TimelineEntryView, toTimelineEntryView } from '../../../../domain/api/views/timeline-view.js';
import type { Link } from '../../../../domain/link/link.js';
import { listPayments } from '../../../../domain/payment/balance.js';
import { describeEvent } from '../../../chat/copy/fact-copy.js';
import { wordsIn } from '../../../chat/words/words-in.js';
import { ApiRefusal } from '../problems/api-refusal.js';

const EXPANSIONS = ['payments', 'timeline'] as const;
export type Expansion = (typeof EXPANSIONS)[number];

/** "payments,timeline". Throws ApiRefusal. */
export function readExpansions(text: string | undefined): readonly Expansion[] {
  return readNames(text, { known: EXPANSIONS, pointer: '?expand' }) ?? [];
}

/** Names with commas between; null: none were given. Throws ApiRefusal for one that is not known. */
export function readNames<Name extends string>(
  text: string | undefined,
  { known, pointer }: { readonly known: readonly Name[]; readonly pointer: string },
): readonly Name[] | null {
  if (text === undefined) return null;
  const names = text.split(',').map((name) => name.trim());
  const found = names.map((name) => known.find((each) => each === name));
  const isKnown = (name: Name | undefined): name is Name => name !== undefined;
  if (found.every(isKnown)) return [...new Set(found.filter(isKnown))];
  const detail = `These are names with commas between, of: ${known.join(', ')}.`;
  throw new ApiRefusal('invalid_input', {
    errors: [{ pointer, code: 'unknown_value', detail, example: known.slice(0, 2).join(',') }],
  });
}

/** A link with what was asked for beside it. */
export function expandLink(link: Link, publicUrl: string, expansions: readonly Expansion[]): JsonObject {
  return {
    ...toLinkView(link, publicUrl),
    ...(expansions.includes('payments')
      ? { payments: listPayments(link).map((payment) => toPaymentView(link, payment)) }
      : {}),
    ...(expansions.includes('timeline') ? { timeline: toTimeline(link) } : {}),
  };
}

/** What happened to a link, oldest first, in English as all that programs read. */
export function toTimeline(link: Link): readonly TimelineEntryView[] {
  const words = wordsIn('en');
  return link.history.map((event) => {
    const happening = { event, person: null, timeZone: 'UTC', hasInbox: false };
    return toTimelineEntryView(event, describeEvent(words, link, happening));
  });
}
