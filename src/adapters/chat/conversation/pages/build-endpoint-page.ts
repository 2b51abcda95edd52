import type { Choice } from '../../choices/choice.js';
import { shortenUrl } from '../../copy/endpoint-copy.js';
import { formatDuration } from '../../time/format-distance.js';
import { formatWhen, type WhenReader } from '../../time/format-when.js';
import { choices, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import type { SecretPage } from './build-key-page.js';
import { backToWebhooks } from './build-webhooks.js';

interface EndpointPageParts {
  readonly endpointId: string;
  readonly url: string;
  readonly page: SecretPage;
  /** For how long the secret before signs beside the new one, in hours; null: there is none before. */
  readonly keepHours: number | null;
}

/** Where the secret of an address is read: never here. */
export function buildEndpointPage(
  { words, timeZone }: WhenReader,
  { endpointId, url, page, keepHours }: EndpointPageParts,
): PageReply {
  const of = { url: shortenUrl(url), time: formatWhen(words, page.expiresAt, timeZone) };
  const said =
    keepHours === null
      ? words.say('webhooks.made', of)
      : words.say('webhooks.rotated', { ...of, hours: formatDuration(words, keepHours * 3_600_000) });
  const show: Choice = {
    label: words.say('webhooks.button.secret'),
    url: page.url,
    opens: 'endpoint_secret',
    style: 'primary',
  };
  const look: Choice = {
    label: words.say('webhooks.button.look'),
    intent: { kind: 'show_endpoint', endpointId },
  };
  return {
    kind: 'webhooks',
    title: words.say('page.title.webhooks'),
    words: said,
    parts: [says(said), choices(show, look, backToWebhooks(words))],
  };
}
