import { fill, h } from '../dom.js';
import { keepFocus } from '../keep-focus.js';
import { renderAvatar } from '../workspace/avatar.js';
import type { TelegramUi } from './telegram-ui.js';

type Person = ReturnType<TelegramUi['seen']>['people'][number];

/** Whom to act as in Telegram, at any time; `title` says who that is. */
export function createPeopleRow(tg: TelegramUi): {
  element: HTMLElement;
  title: HTMLElement;
  show(): void;
} {
  const role = h('small', {});
  const element = h('div', { class: 'tg-people', attrs: { role: 'group', 'aria-label': 'In Telegram, be' } });
  return {
    element,
    title: h('div', 'tg-title', h('h2', {}, 'Telegram'), role),
    show() {
      const { people, viewer } = tg.seen();
      role.textContent = people.find(({ id }) => id === viewer.id)?.role ?? '';
      keepFocus(
        () => element,
        () =>
          fill(
            element,
            people.map((person) => renderPerson(tg, person, person.id === viewer.id)),
          ),
      );
    },
  };
}

function renderPerson(tg: TelegramUi, { id, first_name, last_name, role }: Person, isChosen: boolean) {
  const words = `${[first_name, last_name].filter(Boolean).join(' ')}, ${role}`;
  const attrs = {
    'aria-pressed': String(isChosen),
    'aria-label': words,
    title: words,
    'data-key': `tg-person/${id}`,
  };
  return h(
    'button',
    {
      class: 'tg-person',
      attrs: { type: 'button', ...attrs },
      on: { click: () => void tg.session.actAs(id) },
    },
    renderAvatar(String(id), first_name),
    h('b', {}, first_name),
  );
}
