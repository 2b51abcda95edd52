import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import type { Span } from '../text/span.js';
import { findChannel } from '../values/link-options.js';

/** Words that may say how a link goes out: "send by email", "send it to | ann@example.com". */
export interface Sending extends Span {
  /** None: none is named. */
  readonly channels: readonly DeliveryChannel[];
  /** "Send by email", not "by email" alone. */
  readonly hasVerb: boolean;
  /** It says how with a verb, or stands beside whom it goes to: else it may be of anything. */
  readonly isTied: boolean;
  readonly text: string;
}

const VERB = 'send|gửi|ส่ง|kirim|kirimkan|enviar|envía|envíalo|보내기|발송|envoyer|senden|schicken';
const VERB_AFTER = '보내기|보내줘|보내 줘|보내|발송|전송';
const AND = 'and|&|\\+|và|และ|dan|y|,';
const WHAT = ' (?:it|this|the link|link|nó|link này|ลิงก์|lo|le)';
const BY = 'by|via|per|through|over|qua|bằng|lewat|melalui|por|ทาง|ผ่าน|par|über';
const CHANNEL = 'e-?mail|mail|sms|text|whatsapp|อีเมล|อีเมล์|correo|이메일|문자';
const TOWARDS = 'to|cho|ถึง|ให้|kepada|ke|a|para|à|an';
/** A verb with how or to whom, or how alone right before whom. */
const SENDING = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:(?:${VERB})(?:${WHAT})?(?: ?(?<how>${BY})? ?(?<by>${CHANNEL})(?: ?(?:${AND}) ?(?<and>${CHANNEL}))?(?![\\p{L}\\p{N}]))|` +
    `(?<before>${CHANNEL})(?:으로|로) ?(?:${VERB_AFTER})(?![\\p{L}\\p{N}])|` +
    `(?:${BY}) ?(?<alone>${CHANNEL})(?: (?:${TOWARDS}))?(?![\\p{L}\\p{N}])|` +
    `(?:${VERB})(?:${WHAT})?(?: (?:${TOWARDS}))?(?![\\p{L}\\p{N}]))`,
  'giu',
);

const NAMES: Readonly<Record<string, DeliveryChannel>> = {
  'e-mail': 'email',
  อีเมล: 'email',
  อีเมล์: 'email',
  correo: 'email',
  이메일: 'email',
  문자: 'sms',
};

function channelOf(word: string): readonly DeliveryChannel[] {
  const channel = NAMES[word.toLowerCase()] ?? findChannel(word);
  return channel === null ? [] : [channel];
}

function isBeside({ from, to }: Span, contacts: readonly Span[], isEither: boolean): boolean {
  return contacts.some(
    (each) => (each.to > to && each.from <= to + 1) || (isEither && each.from < from && each.to >= from - 1),
  );
}

/** In a text that still has its contacts: the word for a channel may be the label of one. */
export function findSending(folded: string, contacts: readonly Span[]): readonly Sending[] {
  return [...folded.matchAll(SENDING)].flatMap((match) => {
    const [words] = match;
    const { how, by, and, before, alone } = match.groups ?? {};
    const span = { from: match.index, to: match.index + words.length };
    const channels = [by ?? before ?? alone, and].flatMap((word) => channelOf(word ?? ''));
    const isTied = how !== undefined || before !== undefined || isBeside(span, contacts, alone !== undefined);
    const read = { channels, hasVerb: alone === undefined, isTied, text: words.trim() };
    return isTied || alone !== undefined ? [{ ...span, ...read }] : [];
  });
}
