import type { Link } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { choices, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { buildQrUrl } from './link-choices.js';

/** The QR code of a link's pay page. */
export function buildQr(link: Link, publicUrl: string): PageReply {
  const words = `QR code: ${formatMoney(link.amount)}, ${link.reference}`;
  const url = buildQrUrl(publicUrl, link);
  return {
    kind: 'qr',
    title: 'Payment link',
    words,
    parts: [
      says(words),
      { kind: 'picture', url, text: words },
      choices({ label: 'Open the QR code', url, opens: 'qr' }),
    ],
  };
}
