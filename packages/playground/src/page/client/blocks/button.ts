import type { JsonObject } from '../../../protocol.js';
import { askToConfirm } from '../confirm-dialog.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { isObject, objects, text } from '../json.js';
import { openMenu } from '../menu.js';
import { renderMrkdwn } from '../text/render-mrkdwn.js';
import { addressOf, focusKey, type Placed } from './surface.js';

/** Asks first where the element wants a confirmation. */
async function isConfirmed({ element, surface }: Placed): Promise<boolean> {
  const { confirm } = element;
  if (!isObject(confirm)) return true;
  const body = confirm['text'];
  const isMarked = isObject(body) && body['type'] === 'mrkdwn';
  return askToConfirm({
    title: text(confirm['title']) || 'Are you sure?',
    body: isMarked ? renderMrkdwn(text(body), surface.directory) : text(body),
    confirm: text(confirm['confirm']) || 'Yes',
    deny: text(confirm['deny']) || 'Cancel',
    danger: confirm['style'] === 'danger',
  });
}

export function renderButton(placed: Placed): HTMLElement {
  const { element } = placed;
  const url = text(element['url']);
  const attrs = {
    'aria-label': text(element['accessibility_label']) || undefined,
    'data-key': focusKey(placed),
  };
  const look = `button ${text(element['style'])}`;
  const words = text(element['text']);
  if (url !== '') {
    const on = { click: () => void placed.surface.act(addressOf(placed)) };
    return h(
      'a',
      { class: look, attrs: { ...attrs, href: url, target: '_blank', rel: 'noopener' }, on },
      words,
    );
  }
  const button = h('button', { class: look, attrs: { ...attrs, type: 'button' } }, words);
  button.addEventListener('click', () => void press(placed, button));
  return button;
}

/** Shows that the app is at work; a second press meanwhile does nothing. */
async function press(placed: Placed, button: HTMLElement): Promise<void> {
  if (button.ariaBusy === 'true' || !(await isConfirmed(placed))) return;
  button.ariaBusy = 'true';
  await placed.surface.act(addressOf(placed));
  button.ariaBusy = 'false';
}

export function renderOverflow(placed: Placed): HTMLElement {
  const choose = async (option: JsonObject) => {
    if (await isConfirmed(placed)) await placed.surface.act(addressOf(placed), text(option['value']));
  };
  const items = objects(placed.element['options']).map((option) => ({
    label: text(option['text']),
    ...(text(option['description']) === '' ? {} : { detail: text(option['description']) }),
    ...(text(option['url']) === '' ? {} : { url: text(option['url']) }),
    choose: () => void choose(option),
  }));
  const button = h('button', {
    class: 'button overflow',
    attrs: {
      type: 'button',
      'aria-label': 'More actions',
      'aria-haspopup': 'menu',
      'data-key': focusKey(placed),
    },
    on: { click: () => openMenu(button, items, 'More actions') },
  });
  button.append(icon('more'));
  return button;
}
