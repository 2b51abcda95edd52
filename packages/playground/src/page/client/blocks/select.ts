import { fill, h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import { text } from '../json.js';
import { openPopup, type Popup } from '../popup.js';
import { type ChoiceSource, chooseSource } from './choice-source.js';
import { readValues } from './element-value.js';
import { createListbox, type Listbox } from './listbox.js';
import { choose, focusKey, type Placed } from './surface.js';

/** Every kind of select: one field to type into, with the list of what fits under it. */
export function renderSelect(placed: Placed): HTMLElement {
  const isMany = text(placed.element['type']).startsWith('multi_');
  const source = chooseSource(placed);
  const field = buildField(placed);
  const chips = h('span', 'chips');
  const root = h('div', isMany ? 'select many' : 'select', isMany ? chips : null, field, icon('down'));
  let values = readValues(placed);

  const show = () => {
    if (isMany)
      fill(
        chips,
        values.map((value) => buildChip(source.label(value), () => toggle(value))),
      );
    else field.value = values[0] === undefined ? '' : source.label(values[0]);
  };
  const set = (next: string[]) => {
    values = next;
    choose(placed, isMany ? values : (values[0] ?? null));
    show();
  };
  const toggle = (value: string) =>
    set(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  const list = createListbox({
    label: placed.label,
    isChosen: (value) => values.includes(value),
    onChoose(choice) {
      list.element.dispatchEvent(new Event('chosen'));
      if (isMany) toggle(choice.value);
      else set([choice.value]);
    },
  });
  wireCombobox({ root, field, list, source, chosen: () => values[0], onLeave: show });
  if (!isMany && placed.input?.isOptional === true) root.append(buildClear(() => set([])));
  show();
  return root;
}

function buildField(placed: Placed): HTMLInputElement {
  return h('input', {
    class: 'input combo',
    attrs: {
      type: 'text',
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-haspopup': 'listbox',
      'aria-autocomplete': 'list',
      'aria-label': placed.input === null ? placed.label : undefined,
      placeholder: text(placed.element['placeholder']) || 'Choose',
      'data-key': focusKey(placed),
      autocomplete: 'off',
      spellcheck: 'false',
    },
  });
}

function buildChip(label: string, remove: () => void): HTMLElement {
  return h('span', 'chip', label, iconButton(icon('close'), `Remove ${label}`, remove));
}

function buildClear(clear: () => void): HTMLElement {
  const button = iconButton(icon('close'), 'Clear', clear);
  button.classList.add('clear');
  return button;
}

interface Combobox {
  readonly root: HTMLElement;
  readonly field: HTMLInputElement;
  readonly list: Listbox;
  readonly source: ChoiceSource;
  /** The value that is active when the list opens. */
  chosen(): string | undefined;
  /** The list closed: show what is chosen, not what was typed. */
  onLeave(): void;
}

const ASK_AFTER_MS = 120;

function wireCombobox(box: Combobox): void {
  const { root, field, list, source } = box;
  let popup: Popup | null = null;
  const offers = createOffers(box, () => popup !== null);
  const close = () => popup?.close();
  const open = (query: string) => {
    if (popup === null) {
      list.say('Loading…');
      const onClose = () => {
        popup = null;
        offers.drop();
        field.setAttribute('aria-expanded', 'false');
        field.removeAttribute('aria-activedescendant');
        box.onLeave();
      };
      popup = openPopup({ anchor: root, content: list.element, matchWidth: true, onClose });
      field.setAttribute('aria-expanded', 'true');
    }
    void offers.offer(query, source.asksApp && query !== '' ? ASK_AFTER_MS : 0);
  };
  list.element.addEventListener('chosen', close);
  field.addEventListener('click', () => {
    field.select();
    open('');
  });
  field.addEventListener('input', () => open(field.value));
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (handleKey(event, { list, isOpen: popup !== null, open: () => open(''), close })) {
      field.setAttribute('aria-activedescendant', list.activeId() ?? '');
    }
  });
}

/** Lists what fits: the newest question's answer alone, and only while the list is open. */
function createOffers(box: Combobox, isOpen: () => boolean) {
  const { field, list, source } = box;
  let turn = 0;
  return {
    async offer(query: string, afterMs: number): Promise<void> {
      turn += 1;
      const own = turn;
      if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
      if (own !== turn) return;
      const choices = await source.find(query);
      if (own !== turn || !isOpen()) return;
      if (choices === null) list.say('Keep typing to search');
      else list.show(choices, query === '' ? box.chosen() : undefined);
      field.setAttribute('aria-activedescendant', list.activeId() ?? '');
    },
    /** Whatever is still on its way comes too late. */
    drop(): void {
      turn += 1;
    },
  };
}

/** Answers whether the key was the list's. */
function handleKey(
  event: KeyboardEvent,
  { list, isOpen, open, close }: { list: Listbox; isOpen: boolean; open: () => void; close: () => void },
): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    if (isOpen) list.move(step);
    else open();
  } else if (!isOpen) return false;
  else if (event.key === 'Enter') list.chooseActive();
  else if (event.key === 'Escape') close();
  else return false;
  // Neither the form nor the modal around it is meant.
  event.preventDefault();
  event.stopPropagation();
  return true;
}
