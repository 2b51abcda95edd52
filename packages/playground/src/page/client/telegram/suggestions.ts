import { fill, h } from '../dom.js';
import type { MenuCommand } from './chats.js';
import type { Offer } from './inline-search.js';

export interface SuggestionActs {
  complete(command: MenuCommand): void;
  choose(resultId: string): void;
  start(payload: string): void;
}

/** What stands above the field: commands that may be meant, or what the bot offers to "@bot query". */
export function showCommands(
  element: HTMLElement,
  commands: readonly MenuCommand[],
  { complete }: SuggestionActs,
): void {
  element.hidden = commands.length === 0;
  fill(
    element,
    commands.map((each) => renderChoice(each.command, each.description, () => complete(each))),
  );
}

export function showOffer(element: HTMLElement, offer: Offer | null, acts: SuggestionActs): void {
  element.hidden = false;
  if (offer === null) {
    fill(element, h('p', 'note', 'Asking the bot…'));
    return;
  }
  const { results, button } = offer;
  fill(
    element,
    button === null ? null : renderChoice(button.text, null, () => acts.start(button.startParameter ?? '')),
    results.map(({ id, title, description }) => renderChoice(title, description, () => acts.choose(id))),
    results.length === 0 && button === null ? h('p', 'note', 'The bot offers nothing to that.') : null,
  );
}

function renderChoice(title: string, detail: string | null, choose: () => void): HTMLElement {
  return h(
    'button',
    { class: 'slash-command', attrs: { type: 'button' }, on: { click: choose } },
    h('b', {}, title),
    detail === null || detail === '' ? null : h('small', {}, detail),
  );
}
