import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { ACTION } from '../action-ids.js';
import { type Block, button, type Message, message, plain, section } from './block-kit.js';
import { buildQrUrl } from './link-buttons.js';

/** The QR code of a link's pay page. Slack fetches the picture itself, so it stands here only where Slack can reach it. */
export function buildQr(link: Link, publicUrl: string): Message {
  const text = `QR code: ${formatMoney(link.amount)}, ${link.reference}`;
  const imageUrl = buildQrUrl(publicUrl, link);
  const picture: Block[] = publicUrl.startsWith('https://')
    ? [{ type: 'image', image_url: imageUrl, alt_text: text }]
    : [];
  return message(text, [
    section(plain(text)),
    ...picture,
    {
      type: 'actions',
      elements: [button({ text: 'Open the QR code', actionId: ACTION.showQr, url: imageUrl })],
    },
  ]);
}
