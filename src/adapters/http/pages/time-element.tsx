import type { VNode } from 'preact';
import { formatWallTime } from '../../chat/time/format-when.js';
import { nameZone } from '../../chat/time/zone.js';
import type { Words } from '../../chat/words/words.js';

export interface TimeElementProps {
  readonly words: Words;
  readonly at: Date;
  readonly timeZone: string;
  /** It stays in the merchant's zone: two copies of one paper must not name different days. */
  readonly isFixed?: boolean;
}

interface SaidTime {
  readonly time: string;
  readonly zone: string;
}

/** Zone arithmetic is the dearest part of a page, and a link's times do not change. */
const MAX_KEPT = 2_000;
const keptIn = new WeakMap<Words, Map<string, SaidTime>>();

function sayTime({ words, at, timeZone }: TimeElementProps): SaidTime {
  const kept = keptIn.get(words) ?? new Map<string, SaidTime>();
  keptIn.set(words, kept);
  const key = `${at.getTime()} ${timeZone}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const said = { time: formatWallTime(words, at, timeZone), zone: nameZone(words, timeZone) };
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(key, said);
  return said;
}

/**
 * "Wed 25 Nov 2026, 18:00, Bangkok time" in the merchant's zone; the page's script turns it into the reader's own.
 */
export function TimeElement(props: TimeElementProps): VNode {
  const said = sayTime(props);
  const { isFixed = false } = props;
  const time = <span data-when={isFixed ? undefined : ''}>{said.time}</span>;
  const zone = (
    <span class="zone" data-zone={isFixed ? undefined : ''}>
      {said.zone}
    </span>
  );
  return (
    <time datetime={props.at.toISOString()}>
      {props.words
        .mix('time.with_zone', { time, zone })
        .map((part) => (typeof part === 'string' ? <span class="comma">{part}</span> : part))}
    </time>
  );
}
