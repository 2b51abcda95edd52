import { isolate } from '../../../../domain/text/isolate.js';
import type { MessageFacts } from '../message-facts.js';
import { cutToFit, shorten } from '../shorten.js';
import { composeSms, type SmsParts } from './compose-sms.js';
import { isGsm7, measureSms } from './measure-sms.js';
import { toGsm7 } from './to-gsm-7.js';

const MAX_NAME = 40;
/** A longer message costs as many texts. */
const MOST_SEGMENTS = 2;
/** A shorter beginning of a description or a name says nothing. */
const LEAST_LENGTH = 6;
const LOOSE_END = /[\s.,:;]+$/u;

/**
 * "Lotus Valley School: 49.99 USD, School fees. Pay by 25 Nov 18:00 Bangkok time: https://…", the address last.
 * In as few segments as it needs without a description, and in one where it can be: the description is shortened, or
 * left out, rather than make it one segment more; amount and address never are. More than two are never sent: the
 * name gives way, then the end.
 */
export function buildSms(facts: MessageFacts): string {
  const spell = chooseSpelling(facts);
  const parts = fitParts(facts, {
    facts,
    merchant: isolate(spell(shorten(facts.merchantName, MAX_NAME))),
    until: facts.payBy === null ? null : spell(facts.payBy.short),
  });
  if (parts === null) return sayLeast(facts);
  const description = spell(facts.description ?? '').replace(LOOSE_END, '');
  const bare = composeSms(parts, '');
  const whole = composeSms(parts, description);
  const allowed = measureSms(bare).segments;
  if (measureSms(whole).segments <= allowed) return whole;

  const withMark = (beginning: string) => composeSms(parts, mark(parts, beginning));
  const beginning = cutToFit(description, (words) => measureSms(withMark(words)).segments <= allowed);
  return beginning.length < LEAST_LENGTH ? bare : withMark(beginning);
}

/** What fits two segments: all of it, else less of the name, else that without the end; null when nothing does. */
function fitParts(facts: MessageFacts, whole: SmsParts): SmsParts | null {
  const fits = (parts: SmsParts) => measureSms(composeSms(parts, '')).segments <= MOST_SEGMENTS;
  for (const parts of [whole, { ...whole, until: null }]) {
    if (fits(parts)) return parts;
    const withName = (beginning: string) => ({ ...parts, merchant: isolate(mark(parts, beginning)) });
    const beginning = cutToFit(facts.merchantName, (words) => fits(withName(words)));
    if (beginning.length >= LEAST_LENGTH) return withName(beginning);
  }
  return null;
}

/** Where our own words leave no room beside the address: signs of GSM-7 alone. */
function sayLeast({ amountText, receipt, smsUrl, receiptUrl }: MessageFacts): string {
  return `${amountText}: ${receipt === null ? smsUrl : receiptUrl}`;
}

/** Where our own words need UCS-2, plain letters would save nothing: what people wrote keeps its marks. */
function chooseSpelling(facts: MessageFacts): (text: string) => string {
  const ours = composeSms({ facts, merchant: '', until: facts.payBy === null ? null : '' }, '');
  return isGsm7(ours) ? toGsm7 : (text) => text;
}

/** "…" is no sign of GSM-7: alone, it would more than halve what a segment holds. */
function mark(parts: SmsParts, beginning: string): string {
  return `${beginning.replace(LOOSE_END, '')}${isGsm7(composeSms(parts, beginning)) ? '...' : '…'}`;
}
