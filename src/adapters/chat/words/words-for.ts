import type { Link } from '../../../domain/link/link.js';
import type { Member } from '../../../domain/merchant/member.js';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { Words } from './words.js';
import { wordsIn } from './words-in.js';

type Speaker = Pick<Merchant, 'settings'>;

/** For one person of a merchant's team: their own language where their chat tells one. */
export function wordsForMember(reader: {
  readonly member: Pick<Member, 'language'>;
  readonly merchant: Speaker;
}): Words {
  return wordsIn(reader.member.language ?? reader.merchant.settings.language);
}

/** For a channel, which many read. */
export function wordsForMerchant({ settings }: Speaker): Words {
  return wordsIn(settings.language);
}

/** For the customer of a link. */
export function wordsForCustomer({ language }: Pick<Link, 'language'>, { settings }: Speaker): Words {
  return wordsIn(language ?? settings.language);
}
