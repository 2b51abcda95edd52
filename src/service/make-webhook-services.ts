import type { ApiCaller } from '../domain/api/api-caller.js';
import type { WebhookQueue } from '../ports/webhook-queue.js';
import { type AddEndpointDeps, makeAddEndpoint } from './webhooks/add-endpoint.js';
import { type ChangeEndpointDeps, makeChangeEndpoint } from './webhooks/change-endpoint.js';
import { type EndpointAsker, toAsker } from './webhooks/endpoint-asker.js';
import {
  makeGetEndpoint,
  makeListEndpoints,
  makeListWebhookDeliveries,
  makePingEndpoint,
} from './webhooks/read-endpoints.js';
import { makeRemoveEndpoint, type RemoveEndpointDeps } from './webhooks/remove-endpoint.js';
import { makeRotateEndpoint } from './webhooks/rotate-endpoint.js';
import {
  makeInviteEndpointSecret,
  makeOpenSecretPage,
  makeShowEndpointSecret,
  type SecretPageDeps,
} from './webhooks/secret-page.js';
import { makeRedeliver, makeSendMissed, type SendAgainDeps } from './webhooks/send-again.js';
import { createTally } from './work/create-tally.js';

export type WebhookServicesDeps = Omit<AddEndpointDeps & ChangeEndpointDeps, 'pings'> &
  RemoveEndpointDeps &
  SendAgainDeps & { readonly webhookQueue: WebhookQueue };

export type WebhookServices = ReturnType<typeof makeWebhookServices>;

/** Addresses that hear of events, as people ask for them in chats. */
export function makeWebhookServices(given: WebhookServicesDeps) {
  const deps = { ...given, pings: createTally() };
  return {
    addEndpoint: makeAddEndpoint(deps),
    changeEndpoint: makeChangeEndpoint(deps),
    pingEndpoint: makePingEndpoint(deps),
    rotateEndpoint: makeRotateEndpoint(deps),
    removeEndpoint: makeRemoveEndpoint(deps),
    listEndpoints: makeListEndpoints(deps),
    getEndpoint: makeGetEndpoint(deps),
    listWebhookDeliveries: makeListWebhookDeliveries(deps),
    redeliver: makeRedeliver(deps),
    sendMissed: makeSendMissed(deps),
  };
}

/** Where the secret of an address is shown to the owner who asked in a chat. */
export function makeSecretPageServices(deps: SecretPageDeps) {
  return {
    inviteEndpointSecret: makeInviteEndpointSecret(deps),
    openSecretPage: makeOpenSecretPage(deps),
    showEndpointSecret: makeShowEndpointSecret(deps),
  };
}

/** The same as programs ask: of their mode, by a key with the scope `webhooks`. Each throws AppError `scope_missing`, too. */
export function makeWebhookServicesOfCaller(services: WebhookServices) {
  return {
    addEndpoint: async (caller: ApiCaller, asked: Omit<Asked<'addEndpoint'>, 'version'>) =>
      services.addEndpoint({ ...asked, ...toAsker(caller), version: caller.version }),
    changeEndpoint: async (caller: ApiCaller, asked: Asked<'changeEndpoint'>) =>
      services.changeEndpoint({ ...asked, ...toAsker(caller) }),
    pingEndpoint: async (caller: ApiCaller, asked: Asked<'pingEndpoint'>) =>
      services.pingEndpoint({ ...asked, ...toAsker(caller) }),
    rotateEndpoint: async (caller: ApiCaller, asked: Asked<'rotateEndpoint'>) =>
      services.rotateEndpoint({ ...asked, ...toAsker(caller) }),
    removeEndpoint: async (caller: ApiCaller, asked: Asked<'removeEndpoint'>) =>
      services.removeEndpoint({ ...asked, ...toAsker(caller) }),
    listEndpoints: async (caller: ApiCaller) => services.listEndpoints(toAsker(caller)),
    getEndpoint: async (caller: ApiCaller, asked: Asked<'getEndpoint'>) =>
      services.getEndpoint({ ...asked, ...toAsker(caller) }),
    listWebhookDeliveries: async (caller: ApiCaller, asked: Asked<'listWebhookDeliveries'>) =>
      services.listWebhookDeliveries({ ...asked, ...toAsker(caller) }),
    redeliver: async (caller: ApiCaller, asked: Asked<'redeliver'>) =>
      services.redeliver({ ...asked, ...toAsker(caller) }),
    sendMissed: async (caller: ApiCaller, asked: Asked<'sendMissed'>) =>
      services.sendMissed({ ...asked, ...toAsker(caller) }),
  };
}

/** What is asked for, beside who asks. */
type Asked<Name extends keyof WebhookServices> = Omit<
  Parameters<WebhookServices[Name]>[0],
  keyof EndpointAsker
>;
