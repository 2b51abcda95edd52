import type { Link } from './link.js';
import type { LinkFact } from './link-event.js';
import type { InputContext, LinkInput } from './link-input.js';
import type { LinkRefusal } from './link-refusal.js';

/** What a rule decides upon. */
export interface RuleCase<I extends LinkInput = LinkInput> {
  readonly link: Link;
  readonly input: I;
  readonly context: InputContext;
}

/** What a rule answers: the changed parts and the fact to tell, nothing new, or a refusal. */
export type RuleResult =
  | { readonly change: Partial<Link>; readonly fact: LinkFact | null }
  | { readonly refuse: LinkRefusal }
  | 'nothing';
