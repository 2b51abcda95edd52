import { LINK_STATES, type LinkState } from '../../src/domain/link/link.js';
import type { LinkInputType } from '../../src/domain/link/link-input-types.js';
import { type Rule, TRANSITIONS } from '../../src/domain/link/transitions.js';
import { buildTable } from '../grammar/markdown.js';

/** What moves a link, as a reader calls it; what is only written down (messages, pages opened) stays out. */
const COLUMNS = {
  start_attempt: 'somebody begins to pay',
  processing: 'money is under way',
  succeeded: 'money came',
  failed: 'it failed',
  expire: 'its time came',
  extend: 'a later end',
  cancel: 'called off',
  refund: 'a refund',
  decide: 'a decision',
} as const satisfies Partial<Record<LinkInputType, string>>;

const RULE_WORDS: Partial<Record<Extract<Rule, string>, string>> = {
  ignore: '–',
  start: 'a try begins',
  note: 'noted',
  to_processing: '**processing**',
  receive_money: '**paid**, or a question',
  reopen: '**open**, or **expired**',
  expire_if_due: '**expired**',
  cancel_if_closed: '**cancelled** once the checkout is closed',
  extend: 'it can be paid (again)',
  refund: 'reserved; **refunded** by what left',
  decide: 'kept, accepted or refunded',
};

/** The table of a link's states in Markdown: each state, and what becomes of it. */
export function buildStateTable(): string {
  const inputs = Object.keys(COLUMNS).filter((key): key is keyof typeof COLUMNS => key in COLUMNS);
  const head = ['State', ...inputs.map((input) => COLUMNS[input])];
  const rows = LINK_STATES.map((state) => [`\`${state}\``, ...inputs.map((input) => describe(state, input))]);
  return buildTable(head, rows);
}

function describe(state: LinkState, input: LinkInputType): string {
  const rule = TRANSITIONS[state][input];
  if (typeof rule === 'object') return `refused: \`${rule.refuse}\``;
  const words = RULE_WORDS[rule];
  if (words === undefined) throw new Error(`no words for the rule ${rule}`);
  return words;
}
