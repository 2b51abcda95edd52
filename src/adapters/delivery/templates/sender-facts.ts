import { parseAccentColor } from '../../../domain/merchant/accent-color.js';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { Logo } from '../../../ports/logo-repository.js';
import type { OutgoingCode, OutgoingTrial } from '../../../ports/notifier.js';
import type { Words } from '../../chat/words/words.js';
import { wordsIn } from '../../chat/words/words-in.js';
import { cleanLine } from './clean-text.js';
import { shorten } from './shorten.js';

/** Who writes, and how that looks; the same of every message of a merchant. */
export interface SenderFacts {
  /** The reader's; what else is said is in their language too. */
  readonly words: Words;
  readonly merchantName: string;
  /** Whose name it comes under. */
  readonly senderName: string;
  readonly replyTo: string | null;
  /** `#rrggbb`, dark enough under white words; null: Paylink's own. */
  readonly accentColor: string | null;
  /** Null: the monogram stands for it. */
  readonly logo: Logo | null;
  /** Where customers reach Paylink, without a trailing slash. */
  readonly publicUrl: string;
}

export interface SenderSource {
  readonly publicUrl: string;
  readonly logo: Logo | null;
}

const MAX_NAME = 100;
/** For a merchant whose name has no sign that can be seen. */
const NAMELESS = 'Paylink';

export function readSenderFacts(
  { name, settings }: Merchant,
  words: Words,
  { publicUrl, logo }: SenderSource,
): SenderFacts {
  const { senderName, replyTo, accentColor } = settings.sending;
  const merchantName = cleanName(name) ?? NAMELESS;
  return {
    words,
    merchantName,
    senderName: cleanName(senderName) ?? merchantName,
    replyTo,
    accentColor: parseAccentColor(accentColor ?? ''),
    logo,
    publicUrl,
  };
}

export function readTrialFacts(
  { merchant, language }: OutgoingTrial | OutgoingCode,
  source: SenderSource,
): SenderFacts {
  return readSenderFacts(merchant, wordsIn(language), source);
}

/** One line of at most 100 signs; null when nothing is left of it. */
export function cleanName(name: string | null): string | null {
  return shorten(cleanLine(name ?? ''), MAX_NAME) || null;
}
