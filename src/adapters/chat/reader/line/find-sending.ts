import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import type { Span } from '../text/span.js';
import { findChannel } from '../values/link-options.js';

/** Words that may say how a link goes out: "send by email", "send it to | ann@example.com". */
export interface Sending extends Span {
  /** None: none is named. */
  readonly channels: readonly DeliveryChannel[];
  readonly text: string;
}

const VERB = 'send|gửi|ส่ง|kirim|kirimkan|enviar|envía|envíalo|보내기|발송|envoyer|senden|schicken';
const WHAT = ' (?:it|this|the link|link|nó|link này|ลิงก์|lo|le)';
const BY = 'by|via|per|through|over|qua|bằng|lewat|melalui|por|ทาง|ผ่าน|par|über';
const CHANNEL = 'e-?mail|mail|sms|text|whatsapp|อีเมล|อีเมล์|correo|이메일|문자';
const TOWARDS = 'to|cho|ถึง|ให้|kepada|ke|a|para|à|an';
/** A verb with how or to whom, or how alone right before whom. */
const SENDING = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:(?:${VERB})(?:${WHAT})?(?: ?(?<how>${BY})? ?(?<by>${CHANNEL})(?![\\p{L}\\p{N}]))|` +
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

/** In a text that still has its contacts: the word for a channel may be the label of one. */
export function findSending(folded: string, contacts: readonly Span[]): readonly Sending[] {
  return [...folded.matchAll(SENDING)].flatMap((match) => {
    const [words] = match;
    const { how, by, alone } = match.groups ?? {};
    const span = { from: match.index, to: match.index + words.length };
    const isBeforeContact = contacts.some(({ from, to }) => to > span.to && from <= span.to + 1);
    const channels = channelOf(by ?? alone ?? '');
    return how !== undefined || isBeforeContact ? [{ ...span, channels, text: words.trim() }] : [];
  });
}
