import type { Json, JsonObject } from '../../../protocol.js';
import { h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import { isObject, objects, text } from '../json.js';
import type { Directory } from './directory.js';
import { renderLink } from './render-link.js';
import { renderChannel, renderDate, renderUser } from './render-mrkdwn.js';

/** @see https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export function renderRichText(block: JsonObject, directory: Directory): HTMLElement {
  return h(
    'div',
    'rich-text',
    objects(block['elements']).map((element) => renderPart(element, directory)),
  );
}

function renderPart(element: JsonObject, directory: Directory): HTMLElement {
  const inner = () => objects(element['elements']).map((piece) => renderPiece(piece, directory));
  switch (element['type']) {
    case 'rich_text_preformatted':
      return renderCopyable(inner());
    case 'rich_text_quote':
      return h('blockquote', {}, inner());
    case 'rich_text_list': {
      const items = objects(element['elements']).map((item) => h('li', {}, renderPart(item, directory)));
      return h(element['style'] === 'ordered' ? 'ol' : 'ul', {}, items);
    }
    default:
      return h('p', {}, inner());
  }
}

function renderCopyable(content: Node[]): HTMLElement {
  const pre = h('pre', {}, content);
  const copy = iconButton(icon('copy'), 'Copy', async (button) => {
    await navigator.clipboard.writeText(pre.textContent ?? '');
    button.replaceChildren(icon('check'));
    button.title = 'Copied';
  });
  copy.classList.add('copy');
  return h('div', 'copyable', pre, copy);
}

function renderPiece(piece: JsonObject, directory: Directory): Node {
  const node = renderKind(piece, directory);
  const style = piece['style'];
  if (!isObject(style)) return node;
  const wraps = [
    ['code', 'code'],
    ['strike', 's'],
    ['italic', 'i'],
    ['bold', 'b'],
  ] as const;
  return wraps.reduce<Node>((inner, [name, tag]) => (isOn(style[name]) ? h(tag, {}, inner) : inner), node);
}

function isOn(value: Json | undefined): boolean {
  return value === true;
}

function renderKind(piece: JsonObject, directory: Directory): Node {
  switch (piece['type']) {
    case 'link':
      return renderLink(text(piece['url']), text(piece['text']) || text(piece['url']));
    case 'user':
      return renderUser(text(piece['user_id']), directory);
    case 'channel':
      return renderChannel(text(piece['channel_id']), directory);
    case 'broadcast':
      return h('span', 'mention', `@${text(piece['range'])}`);
    case 'date': {
      const atS = Number(piece['timestamp']);
      return renderDate({ atS, format: text(piece['format']), fallback: text(piece['fallback']) }, directory);
    }
    case 'emoji':
      return document.createTextNode(readEmoji(piece));
    default:
      return document.createTextNode(text(piece['text']));
  }
}

function readEmoji(piece: JsonObject): string {
  const codes = text(piece['unicode']).split('-').filter(Boolean);
  if (codes.length === 0) return `:${text(piece['name'])}:`;
  return String.fromCodePoint(...codes.map((code) => Number.parseInt(code, 16)));
}
