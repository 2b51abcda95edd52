import type { RuleCase, RuleResult } from './rule-result.js';

/** Each of them is edited whenever the link changes. */
const MOST_CARDS = 100;

/** Once each; of those beyond the most that there are, nothing is kept. */
export function addCard({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'share') return 'nothing';
  const { cardPlaces } = link;
  const { card } = input;
  if (cardPlaces.length >= MOST_CARDS || cardPlaces.some(({ key }) => key === card.key)) return 'nothing';
  return { change: { cardPlaces: [...cardPlaces, card] }, fact: null };
}
