import type { LinkHandle } from '../../../service/links/get-link-or-throw.js';
import type { AddressChoice, Choice, PressChoice } from '../../chat/choices/choice.js';
import type { Key } from './rendered.js';

/** The link that these are about; null where none of them names one. */
export function findLinkId(choices: readonly Choice[]): string | null {
  const links = choices.flatMap((choice): readonly LinkHandle[] =>
    'intent' in choice && 'link' in choice.intent ? [choice.intent.link] : [],
  );
  return links.map((link) => ('linkId' in link ? link.linkId : null)).find((id) => id !== null) ?? null;
}

function styleOf({ style }: Pick<Choice, 'style'>): Pick<Key, 'style'> {
  return style === undefined ? {} : { style };
}

/** The code itself rather than its address, where the link is known that it is of. */
function renderAddress(choice: AddressChoice, linkId: string | null): Key {
  const { label, url, opens } = choice;
  if (opens !== 'qr' || linkId === null) return { label, ...styleOf(choice), url };
  const press = { kind: 'intent', intent: { kind: 'show_qr', link: { linkId } } } as const;
  return { label, ...styleOf(choice), press };
}

/** Asked before it counts, where it has no way back. */
function renderPress(choice: PressChoice): Key {
  const { label, intent, confirm } = choice;
  if (confirm === undefined) return { label, ...styleOf(choice), press: { kind: 'intent', intent } };
  return { label, style: 'danger', press: { kind: 'ask_first', intent } };
}

export function renderChoice(choice: Choice, linkId: string | null): Key {
  return 'url' in choice ? renderAddress(choice, linkId) : renderPress(choice);
}

/** Of a question that is asked already: yes, in its own words, and no. */
export function renderConfirmed(choice: Choice, linkId: string | null): readonly Key[] {
  if (!('intent' in choice) || choice.confirm === undefined) return [renderChoice(choice, linkId)];
  const { intent, confirm } = choice;
  return [
    { label: confirm.yes, style: 'danger', press: { kind: 'intent', intent } },
    { label: confirm.no, press: { kind: 'dismiss' } },
  ];
}
