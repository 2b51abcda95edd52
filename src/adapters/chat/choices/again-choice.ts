import type { Link } from '../../../domain/link/link.js';
import type { PressChoice } from './choice.js';

/** Opens the form of a new link, filled as this one was. */
export function againChoice({ id, reference }: Pick<Link, 'id' | 'reference'>): PressChoice {
  const label = 'Make it again';
  return { label, spokenLabel: `${label}: ${reference}`, intent: { kind: 'again', link: { linkId: id } } };
}
