import type { Json } from '../../protocol.js';
import { blocksOf, isMessage, type Surface } from './surface.js';

/** Every address a person can follow there, by the words it stands under (the address itself where there are none). */
export function listLinks(surface: Surface): Record<string, string> {
  const blocks = blocksOf(surface);
  if (blocks.length > 0 || !isMessage(surface)) return Object.fromEntries(collect(blocks));
  return Object.fromEntries(collectFromMrkdwn(surface.text));
}

function collect(value: Json): [string, string][] {
  if (Array.isArray(value)) return value.flatMap(collect);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text, url } = value;
  if (type === 'mrkdwn' && typeof text === 'string') return collectFromMrkdwn(text);
  if (typeof url === 'string' && url !== '') return [[labelOf(text) ?? url, url]];
  return Object.values(value).flatMap(collect);
}

function collectFromMrkdwn(text: string): [string, string][] {
  return [...text.matchAll(/<((?:https?|mailto):[^|>]+)(?:\|([^>]*))?>/g)].map(([, url = '', label]) => {
    const address = url.replaceAll('&amp;', '&');
    return [label ?? address, address];
  });
}

function labelOf(text: Json | undefined): string | undefined {
  if (typeof text === 'string') return text;
  const inside = typeof text === 'object' && text !== null && !Array.isArray(text) ? text['text'] : undefined;
  return typeof inside === 'string' ? inside : undefined;
}
