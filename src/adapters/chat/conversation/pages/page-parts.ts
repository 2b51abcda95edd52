import type { Link } from '../../../../domain/link/link.js';
import type { Role } from '../../../../domain/merchant/member.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { isolate } from '../../../../domain/text/isolate.js';
import type { PressChoice } from '../../choices/choice.js';
import { formatState } from '../../copy/state-copy.js';
import type { Words } from '../../words/words.js';
import { choices, type Fact, type Part, smallPrint } from '../model/part.js';

/** "New payment link", wherever a person may want to begin. */
export function newLinkChoice(words: Words): PressChoice {
  return { label: words.say('page.button.new_link'), intent: { kind: 'open_form' }, style: 'primary' };
}

/** The same where those who may not create are told something, too. `role`: null: nobody knows it yet. */
export function beginChoices(words: Words, role: Role | null): readonly PressChoice[] {
  return role === null || mayDo(role, 'create_link') ? [newLinkChoice(words)] : [];
}

/** A row of buttons; none where there is none to press. */
export function rowOf(given: readonly PressChoice[]): readonly Part[] {
  return given.length === 0 ? [] : [choices(...given)];
}

/** How far a message to the customer gets, below the facts; nothing where there is none. */
export function sendingNote(reach: string | null): readonly Part[] {
  return reach === null ? [] : [smallPrint(reach)];
}

/** Said once in each page about a link that moves no money. */
export function testModeNote(words: Words, { mode }: Pick<Link, 'mode'>): readonly Part[] {
  return mode === 'test' ? [smallPrint(words.say('state.test_mode'))] : [];
}

/** For a page's words: "For: Ann Lee. Sending: not sent." */
export function factsToWords(words: Words, facts: readonly Fact[]): string {
  return facts.map(({ label, value }) => words.say('page.fact', { label, value })).join(' ');
}

/** "⚪ Open · 49.99 USD · School fees" */
export function buildHeadline(words: Words, link: Link): string {
  const { description } = link;
  const subject = description === null ? null : isolate(description);
  const parts = [formatState(words, link), formatMoney(link.amount), subject];
  return parts.filter((part) => part !== null).join(' · ');
}
