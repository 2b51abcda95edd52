import type { Person } from '../../../protocol.js';
import { fill, h } from '../dom.js';
import { keepFocus } from '../keep-focus.js';
import { renderAvatar } from './avatar.js';
import type { Ui } from './ui.js';

/** Whom to act as, at any time. */
export function createPeopleSwitch(ui: Ui): { element: HTMLElement; show(): void } {
  const element = h('div', {
    class: 'people',
    attrs: { role: 'group', 'aria-label': 'Act as' },
  });
  return {
    element,
    show() {
      const { people, viewerId } = ui.session.workspace();
      const choices = people.filter(({ isBot }) => !isBot);
      const draw = () =>
        fill(
          element,
          h('span', 'people-label', 'Act as'),
          choices.map((person) => renderChoice(ui, person, person.id === viewerId)),
        );
      keepFocus(() => element, draw);
    },
  };
}

function renderChoice(ui: Ui, { id, realName, title }: Person, isChosen: boolean): HTMLElement {
  const words = `${realName}, ${title}`;
  const attrs = {
    'aria-pressed': String(isChosen),
    'aria-label': words,
    title: words,
    'data-key': `person/${id}`,
  };
  return h(
    'button',
    { class: 'person', attrs: { type: 'button', ...attrs }, on: { click: () => void ui.session.actAs(id) } },
    renderAvatar(id, realName),
    // The title is drawn by the style: between first name and it, the spoken name has the family's.
    h(
      'span',
      { class: 'person-words', attrs: { 'data-title': title } },
      h('b', {}, realName.split(' ')[0] ?? realName),
    ),
  );
}
