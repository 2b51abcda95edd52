import type { Link } from './link.js';
import type { LinkEvent, LinkFact } from './link-event.js';
import type { InputContext, LinkInput } from './link-input.js';
import type { LinkRefusal } from './link-refusal.js';
import { RULES } from './rules.js';
import { toPostings } from './to-postings.js';
import { TRANSITIONS } from './transitions.js';

/** The link after an input: changed (with at most one new event in its history), as it was, or refused. */
export type LinkOutcome =
  | { readonly kind: 'changed'; readonly link: Link }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly code: LinkRefusal };

/**
 * The only way a link changes. Pure: the time, the actor and the event's id come in with `context`.
 * Duplicates and old news answer `unchanged`, whatever the order they arrive in.
 */
export function applyToLink(link: Link, input: LinkInput, context: InputContext): LinkOutcome {
  const rule = TRANSITIONS[link.state][input.type];
  if (typeof rule === 'object') return { kind: 'refused', code: rule.refuse };
  const result = RULES[rule]({ link, input, context });
  if (result === 'nothing') return { kind: 'unchanged' };
  if ('refuse' in result) return { kind: 'refused', code: result.refuse };
  const next: Link = {
    ...link,
    ...result.change,
    history: result.fact === null ? link.history : [...link.history, toEvent(result.fact, context)],
    version: link.version + 1,
  };
  return { kind: 'changed', link: next };
}

function toEvent(fact: LinkFact, { eventId, at, actor, source }: InputContext): LinkEvent {
  const postings = toPostings(fact);
  return { ...fact, id: eventId, at, actor, source, ...(postings.length === 0 ? {} : { postings }) };
}
