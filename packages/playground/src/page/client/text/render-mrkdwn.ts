import { h } from '../dom.js';
import { formatDateToken } from '../time/format-date.js';
import { type Directory, findPerson } from './directory.js';
import { type MrkdwnNode, type MrkdwnOptions, parseMrkdwn } from './parse-mrkdwn.js';
import { renderDots } from './render-dots.js';
import { renderLink } from './render-link.js';

export function renderMrkdwn(text: string, directory: Directory, options: MrkdwnOptions = {}): Node[] {
  return parseMrkdwn(text, options).map((node) => renderNode(node, directory));
}

function renderNode(node: MrkdwnNode, directory: Directory): Node {
  const inner = (children: readonly MrkdwnNode[]) => children.map((child) => renderNode(child, directory));
  switch (node.kind) {
    case 'text':
      return renderWords(node.text);
    case 'bold':
      return h('b', {}, inner(node.children));
    case 'italic':
      return h('i', {}, inner(node.children));
    case 'strike':
      return h('s', {}, inner(node.children));
    case 'quote':
      return h('blockquote', {}, inner(node.children));
    case 'code':
      return h('code', {}, node.text);
    case 'preformatted':
      return h('pre', {}, node.text);
    case 'link':
      return renderLink(node.url, node.label);
    case 'user':
      return renderUser(node.id, directory, node.label);
    case 'channel':
      return renderChannel(node.id, directory, node.label);
    case 'broadcast':
      return h('span', 'mention', node.label);
    case 'date':
      return renderDate(node, directory);
  }
}

function renderWords(words: string): Node {
  const nodes = renderDots(words);
  const [only] = nodes;
  return only !== undefined && nodes.length === 1 ? only : h('span', {}, nodes);
}

export function renderUser(id: string, directory: Directory, label: string | null = null): Node {
  const person = findPerson(directory, id);
  const mine = id === directory.viewerId ? 'mention mine' : 'mention';
  return h('span', mine, `@${person?.realName ?? label ?? id}`);
}

export function renderChannel(id: string, directory: Directory, label: string | null = null): Node {
  const channel = directory.channels.find((other) => other.id === id);
  if (channel === undefined) return h('span', 'mention', `#${label ?? 'private channel'}`);
  return h('a', { class: 'mention', attrs: { href: '#', 'data-channel': id } }, `#${channel.name}`);
}

export function renderDate(
  { atS, format, fallback }: { atS: number; format: string; fallback: string },
  directory: Directory,
): Node {
  const at = new Date(atS * 1000);
  if (Number.isNaN(at.getTime())) return document.createTextNode(fallback);
  const attrs = { datetime: at.toISOString(), title: fallback };
  return h('time', { attrs }, formatDateToken(at, format, directory));
}
