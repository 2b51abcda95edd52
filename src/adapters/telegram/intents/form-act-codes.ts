import type { FormAct } from '../form/form-act.js';

type Pressed = Exclude<FormAct, { kind: 'typed' | 'wordless' }>;
type Alone = 'done' | 'skip' | 'clear' | 'back' | 'cancel' | 'overview' | 'more' | 'add_row' | 'submit';

const ALONE: Readonly<Record<Alone, string>> = {
  done: 'ok',
  skip: 'skip',
  clear: 'clear',
  back: 'back',
  cancel: 'cancel',
  overview: 'all',
  more: 'more',
  add_row: 'add',
  submit: 'submit',
};

/** "choose:USD", "day:2026-11-25"; null for what somebody sent, which no button carries. */
export function encodeAct(act: FormAct): string | null {
  switch (act.kind) {
    case 'typed':
    case 'wordless':
      return null;
    case 'choose':
      return `choose:${act.value}`;
    case 'open':
      return `open:${act.field}`;
    case 'page':
      return `page:${act.page}`;
    case 'month':
      return `month:${act.month}`;
    case 'day':
      return `day:${act.day}`;
    case 'time':
      return `time:${act.time}`;
    case 'remove_row':
      return `remove:${act.row}`;
    default:
      return ALONE[act.kind];
  }
}

/** What comes after the colon may hold any sign: the form knows what it makes of it. */
const DECODERS: Readonly<Record<string, (rest: string) => Pressed | null>> = {
  choose: (value) => ({ kind: 'choose', value }),
  open: (field) => ({ kind: 'open', field }),
  page: (rest) => (/^\d{1,4}$/.test(rest) ? { kind: 'page', page: Number(rest) } : null),
  month: (month) => (/^\d{4}-\d\d$/.test(month) ? { kind: 'month', month } : null),
  day: (day) => (/^\d{4}-\d\d-\d\d$/.test(day) ? { kind: 'day', day } : null),
  time: (time) => (/^\d\d:\d\d$/.test(time) ? { kind: 'time', time } : null),
  remove: (rest) => (/^\d{1,6}$/.test(rest) ? { kind: 'remove_row', row: Number(rest) } : null),
};

const isAlone = (kind: string): kind is Alone => Object.hasOwn(ALONE, kind);

/** Null for what no button of ours carries. */
export function decodeAct(text: string): Pressed | null {
  const colon = text.indexOf(':');
  const name = colon === -1 ? text : text.slice(0, colon);
  if (colon !== -1)
    return Object.hasOwn(DECODERS, name) ? (DECODERS[name]?.(text.slice(colon + 1)) ?? null) : null;
  const kind = Object.keys(ALONE)
    .filter(isAlone)
    .find((each) => ALONE[each] === name);
  return kind === undefined ? null : { kind };
}
