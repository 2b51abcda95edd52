import type { Link } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { isOwnMachine } from '../../../../domain/text/is-own-machine.js';
import type { Words } from '../../words/words.js';
import { choices, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { buildQrUrl } from './link-choices.js';

/** The QR code of a link's pay page. */
export function buildQr(words: Words, link: Link, publicUrl: string): PageReply {
  const what = words.say('page.qr', { amount: formatMoney(link.amount), reference: link.reference });
  const url = buildQrUrl(publicUrl, link);
  const notForPhones = words.say('page.qr_not_for_phones', { address: publicUrl, variable: 'PUBLIC_URL' });
  return {
    kind: 'qr',
    title: words.say('page.title.link'),
    words: what,
    parts: [
      says(what),
      { kind: 'picture', url, text: what },
      ...(isOwnMachine(publicUrl) ? [smallPrint(notForPhones)] : []),
      choices(
        { label: words.say('page.button.save_qr'), url: `${url}?save=yes`, opens: 'qr' },
        { label: words.say('page.button.open_qr'), url, opens: 'qr' },
      ),
    ],
  };
}
