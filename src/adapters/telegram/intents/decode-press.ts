import type { Press } from '../render/rendered.js';
import { VERSION } from './encode-press.js';
import { decodeAct } from './form-act-codes.js';
import { decodeIntent } from './intent-codes.js';
import { lengthenId } from './short-ids.js';

type Decode = (rest: string) => Press | null;

const ofIntent =
  (kind: 'intent' | 'ask_first'): Decode =>
  (rest) => {
    const intent = decodeIntent(rest);
    return intent === null ? null : { kind, intent };
  };

const ofDraft =
  (kind: 'confirm' | 'edit'): Decode =>
  (rest) => {
    const draftId = lengthenId('dft', rest);
    return draftId === null ? null : { kind, draftId };
  };

const FORM = /^([\w-]{1,12}):(\w{0,40}):(.+)$/s;

const ofForm: Decode = (rest) => {
  const [, formId, question, text] = FORM.exec(rest) ?? [];
  const act = text === undefined ? null : decodeAct(text);
  if (formId === undefined || act === null) return null;
  return { kind: 'form', formId, question: question === '' ? null : (question ?? null), act };
};

const ofMore: Decode = (rest) => {
  const linkId = lengthenId('lnk', rest);
  return linkId === null ? null : { kind: 'more', linkId };
};

const ofCode: Decode = (code) => (/^[\w-]{1,64}$/.test(code) ? { kind: 'join', code } : null);

const alone =
  (kind: 'unbind' | 'wait' | 'dismiss'): Decode =>
  (rest) =>
    rest === '' ? { kind } : null;

const DECODERS: Readonly<Record<string, Decode>> = {
  i: ofIntent('intent'),
  ask: ofIntent('ask_first'),
  create: ofDraft('confirm'),
  edit: ofDraft('edit'),
  f: ofForm,
  more: ofMore,
  join: ofCode,
  unbind: alone('unbind'),
  wait: alone('wait'),
  dismiss: alone('dismiss'),
};

const DATA = new RegExp(`^${VERSION}:([a-z]+):?(.*)$`, 's');

/** What the data of a button asks for; `unknown` for what no button of ours carries, whatever was sent. */
export function decodePress(data: string): Press | 'unknown' {
  const [, name = '', rest = ''] = DATA.exec(data) ?? [];
  const decode = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
  return decode?.(rest) ?? 'unknown';
}
