import type { ChoiceOption } from '../../../protocol.js';
import { fill, h, nextId } from '../dom.js';

/** The list under a combobox: its owner keeps the focus and moves the active option. */
export interface Listbox {
  readonly element: HTMLElement;
  show(choices: readonly ChoiceOption[], activeValue: string | undefined): void;
  say(words: string): void;
  move(step: number): void;
  chooseActive(): void;
  activeId(): string | undefined;
}

interface ListboxOptions {
  readonly label: string;
  readonly isChosen: (value: string) => boolean;
  readonly onChoose: (choice: ChoiceOption) => void;
}

export function createListbox(options: ListboxOptions): Listbox {
  const element = h('div', { class: 'listbox', attrs: { role: 'listbox', 'aria-label': options.label } });
  let rows: { choice: ChoiceOption; row: HTMLElement }[] = [];
  let at = -1;
  // The field under which the list hangs keeps the focus.
  element.addEventListener('pointerdown', (event) => event.preventDefault());

  const mark = (next: number) => {
    rows[at]?.row.classList.remove('active');
    at = next;
    rows[at]?.row.classList.add('active');
    rows[at]?.row.scrollIntoView({ block: 'nearest' });
  };
  return {
    element,
    show(choices, activeValue) {
      rows = choices.map((choice) => ({ choice, row: buildRow(choice, options) }));
      fill(element, withGroups(rows));
      if (rows.length === 0) element.append(h('p', 'listbox-note', 'No results'));
      at = -1;
      const active = rows.findIndex(({ choice }) => choice.value === activeValue);
      mark(Math.max(0, active));
    },
    say(words) {
      rows = [];
      fill(element, h('p', 'listbox-note', words));
    },
    move(step) {
      if (rows.length > 0) mark((at + step + rows.length) % rows.length);
    },
    chooseActive() {
      const active = rows[at];
      if (active !== undefined) options.onChoose(active.choice);
    },
    activeId: () => rows[at]?.row.id,
  };
}

function buildRow(choice: ChoiceOption, { isChosen, onChoose }: ListboxOptions): HTMLElement {
  const attrs = { role: 'option', id: nextId('option'), 'aria-selected': String(isChosen(choice.value)) };
  const description = choice.description ?? '';
  return h(
    'div',
    { class: 'option', attrs, on: { click: () => onChoose(choice) } },
    h('span', {}, choice.text),
    description === '' ? null : h('small', {}, description),
  );
}

function withGroups(rows: readonly { choice: ChoiceOption; row: HTMLElement }[]): HTMLElement[] {
  let group: string | undefined;
  return rows.flatMap(({ choice, row }) => {
    const isNew = choice.group !== undefined && choice.group !== group;
    group = choice.group;
    const label = h('div', { class: 'option-group', attrs: { role: 'presentation' } }, choice.group ?? '');
    return isNew ? [label, row] : [row];
  });
}
