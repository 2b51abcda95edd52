import type { WebhookEndpoint } from '../../../../domain/api/webhook-endpoint.js';
import { isAppError } from '../../../../domain/errors.js';
import type { EndpointAsker } from '../../../../service/webhooks/endpoint-asker.js';
import { shortenUrl } from '../../copy/endpoint-copy.js';
import { sayPinged, sayRefusedPing } from '../../copy/ping-copy.js';
import { formatWhen } from '../../time/format-when.js';
import type { Answer, ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { buildEndpoint } from '../pages/build-endpoint.js';
import { buildEndpointPage } from '../pages/build-endpoint-page.js';
import { buildWebhooks } from '../pages/build-webhooks.js';
import { type ApiOwner, forApiOwner } from './for-api-owner.js';

const HOUR_MS = 60 * 60_000;

/** Of both modes. */
export function toAsker({ actor, place }: Pick<ApiOwner, 'actor' | 'place'>): EndpointAsker {
  return { actor, mode: null, keyId: null, place };
}

async function showWebhooks(
  { services }: ConversationDeps,
  owner: ApiOwner,
  shown: { readonly page: number; readonly notice: string | null },
): Promise<PageReply> {
  const { identified, reader } = owner;
  const endpoints = await services.listEndpoints(toAsker(owner));
  return buildWebhooks({ reader, merchantName: identified.merchant.name, endpoints, ...shown });
}

export const answerOpenWebhooks: Answer<'open_webhooks'> = (deps, { page }, asked) =>
  forApiOwner(deps, asked, (owner) => showWebhooks(deps, owner, { page, notice: null }));

export const answerShowEndpoint: Answer<'show_endpoint'> = (deps, { endpointId }, asked) =>
  forApiOwner(deps, asked, async (owner) => {
    const endpoint = await deps.services.getEndpoint({ ...toAsker(owner), endpointId });
    return buildEndpoint({ endpoint, reader: owner.reader, notice: null });
  });

/** What a signed ping is answered with. */
export const answerPingEndpoint: Answer<'ping_endpoint'> = (deps, { endpointId }, asked) =>
  forApiOwner(deps, asked, async (owner) => {
    const of = { ...toAsker(owner), endpointId };
    const answer = await deps.services.pingEndpoint(of);
    const endpoint = await deps.services.getEndpoint(of);
    const { reader } = owner;
    return buildEndpoint({ endpoint, reader, notice: sayPinged(reader.words, answer) });
  });

/** It has to answer a ping first; where it does not it stays off, and why is said. */
export const answerSwitchOn: Answer<'switch_on_endpoint'> = (deps, { endpointId }, asked) =>
  forApiOwner(deps, asked, (owner) =>
    switchOn(deps, owner, {
      endpointId,
      show: async (endpoint) => {
        const notice = owner.reader.words.say('webhooks.switched_on');
        return buildEndpoint({ endpoint, reader: owner.reader, notice, isBack: true });
      },
    }),
  );

interface SwitchOn {
  readonly endpointId: string;
  /** Once it is on. */
  readonly show: (endpoint: WebhookEndpoint) => Promise<PageReply>;
}

async function switchOn(
  { services }: ConversationDeps,
  owner: ApiOwner,
  { endpointId, show }: SwitchOn,
): Promise<PageReply> {
  const { reader } = owner;
  const of = { ...toAsker(owner), endpointId };
  try {
    const endpoint = await services.changeEndpoint({ ...of, enabled: true });
    return await show(endpoint);
  } catch (error) {
    if (!isAppError(error, 'endpoint_refused')) throw error;
    const endpoint = await services.getEndpoint(of);
    return buildEndpoint({ endpoint, reader, notice: sayRefusedPing(reader.words, error.details) });
  }
}

export const answerSwitchOff: Answer<'switch_off_endpoint'> = (deps, { endpointId }, asked) =>
  forApiOwner(deps, asked, async (owner) => {
    const of = { ...toAsker(owner), endpointId };
    const endpoint = await deps.services.changeEndpoint({ ...of, enabled: false });
    return buildEndpoint({ endpoint, reader: owner.reader, notice: null });
  });

export const answerRemoveEndpoint: Answer<'remove_endpoint'> = (deps, { endpointId }, asked) =>
  forApiOwner(deps, asked, async (owner) => {
    const of = { ...toAsker(owner), endpointId };
    const { url } = await deps.services.getEndpoint(of);
    await deps.services.removeEndpoint(of);
    const notice = owner.reader.words.say('webhooks.removed', { url: shortenUrl(url) });
    return showWebhooks(deps, owner, { page: 1, notice });
  });

/** Another secret, on a page of its own; the one before signs beside it for a while. */
export const answerRotateEndpoint: Answer<'rotate_endpoint'> = (deps, { endpointId, keepHours }, asked) =>
  forApiOwner(deps, asked, async (owner) => {
    const of = { ...toAsker(owner), endpointId };
    return showSecretPage(deps, owner, {
      endpoint: await deps.services.rotateEndpoint({ ...of, keepHours }),
      keepHours,
    });
  });

/** What never arrived there goes again, oldest first; one that is off is switched on for it. */
export const answerSendMissed: Answer<'send_missed'> = (deps, { endpointId, hours }, asked) =>
  forApiOwner(deps, asked, async (owner) => {
    const { words } = owner.reader;
    const endpoint = await deps.services.getEndpoint({ ...toAsker(owner), endpointId });
    if (endpoint.off === null) return sendMissed(deps, owner, { endpoint, hours, said: [] });
    const said = [words.say('webhooks.back')];
    return switchOn(deps, owner, {
      endpointId,
      show: (on) => sendMissed(deps, owner, { endpoint: on, hours, said }),
    });
  });

interface Missed {
  readonly endpoint: WebhookEndpoint;
  readonly hours: number;
  /** Of what was done before. */
  readonly said: readonly string[];
}

async function sendMissed(
  { services }: ConversationDeps,
  owner: ApiOwner,
  { endpoint, hours, said }: Missed,
): Promise<PageReply> {
  const { words, now, timeZone } = owner.reader;
  const since = new Date(now.getTime() - hours * HOUR_MS);
  const asked = { ...toAsker(owner), endpointId: endpoint.id, since };
  const { planned: count } = await services.sendMissed(asked);
  const sent = words.say('webhooks.missed', { count, time: formatWhen(words, since, timeZone) });
  return buildEndpoint({ endpoint, reader: owner.reader, notice: [...said, sent].join('\n') });
}

interface NewSecret {
  readonly endpoint: WebhookEndpoint;
  /** Null: there is none before it. */
  readonly keepHours: number | null;
}

/** Where the newest secret of an address is read. */
export async function showSecretPage(
  { services }: ConversationDeps,
  { actor, reader }: ApiOwner,
  { endpoint: { id: endpointId, url }, keepHours }: NewSecret,
): Promise<PageReply> {
  const page = await services.inviteEndpointSecret(actor, endpointId);
  return buildEndpointPage(reader, { endpointId, url, page, keepHours });
}
