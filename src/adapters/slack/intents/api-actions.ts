import { z } from 'zod';
import {
  ENDPOINT_PRESSES,
  type EndpointPress,
  KEEP_HOURS,
  KEY_PRESSES,
  type KeyPress,
  MISSED_HOURS,
} from '../../chat/choices/api-press.js';
import type { Pressable } from '../../chat/choices/pressable.js';
import { ACTION } from './action-ids.js';
import type { EncodedIntent } from './encoded-intent.js';
import type { PressedAction } from './pressed-action.js';

/** What is asked about programs: their keys, and the addresses that hear of events. */
export type ApiPress = KeyPress | EndpointPress;

const OF_API = {
  open_keys: ACTION.openKeys,
  ask_key: ACTION.askKey,
  show_key: ACTION.showKey,
  reveal_key: ACTION.revealKey,
  revoke_key: ACTION.revokeKey,
  approve_key: ACTION.approveKey,
  decline_key: ACTION.declineKey,
  rotate_key: ACTION.rotateKey,
  open_webhooks: ACTION.openWebhooks,
  ask_endpoint: ACTION.askEndpoint,
  show_endpoint: ACTION.showEndpoint,
  ask_endpoint_change: ACTION.askEndpointChange,
  ping_endpoint: ACTION.pingEndpoint,
  switch_on_endpoint: ACTION.switchOnEndpoint,
  switch_off_endpoint: ACTION.switchOffEndpoint,
  remove_endpoint: ACTION.removeEndpoint,
  rotate_endpoint: ACTION.rotateEndpoint,
  send_missed: ACTION.sendMissed,
  show_tries: ACTION.showTries,
  show_try: ACTION.showTry,
  send_event_again: ACTION.sendEventAgain,
} as const satisfies Readonly<Record<ApiPress['kind'], string>>;

export function isOfApi(intent: Pressable): intent is ApiPress {
  return Object.hasOwn(OF_API, intent.kind);
}

export function encodeApi(intent: ApiPress): EncodedIntent {
  const value = toValue(intent);
  return { actionId: OF_API[intent.kind], ...(value === null ? {} : { value }) };
}

function toValue(intent: ApiPress): string | null {
  switch (intent.kind) {
    case 'ask_key':
    case 'ask_endpoint':
      return null;
    case 'open_keys':
    case 'open_webhooks':
      return `${intent.page}`;
    case 'rotate_key':
      return `${intent.keyId}:${intent.keepHours}`;
    case 'rotate_endpoint':
      return `${intent.endpointId}:${intent.keepHours}`;
    case 'send_missed':
      return `${intent.endpointId}:${intent.hours}`;
    case 'show_tries':
      return `${intent.endpointId}:${intent.page}`;
    case 'show_try':
      return `${intent.endpointId}:${intent.deliveryId}`;
    case 'send_event_again':
      return `${intent.endpointId}:${intent.eventId}`;
    default:
      return 'keyId' in intent ? intent.keyId : intent.endpointId;
  }
}

type Decode = (pressed: PressedAction) => Pressable;

const id = z.string().min(1);
const page = z.coerce.number().int().positive();
const keepHours = z.coerce.number().pipe(z.literal(KEEP_HOURS));
const missedHours = z.coerce.number().pipe(z.literal(MISSED_HOURS));

/** `<id>:<rest>` */
function readTwo<Rest>(value: string, rest: z.ZodType<Rest>): readonly [string, Rest] {
  const at = value.indexOf(':');
  return [id.parse(value.slice(0, Math.max(at, 0))), rest.parse(value.slice(at + 1))];
}

const ofKeys = KEY_PRESSES.map((kind): [string, Decode] => [
  OF_API[kind],
  ({ value }) => ({ kind, keyId: id.parse(value) }),
]);
const ofEndpoints = ENDPOINT_PRESSES.map((kind): [string, Decode] => [
  OF_API[kind],
  ({ value }) => ({ kind, endpointId: id.parse(value) }),
]);

/** By the action's name. Each throws ZodError for a value that no button of ours carries. */
export const API_DECODERS: Readonly<Record<string, Decode>> = {
  ...Object.fromEntries([...ofKeys, ...ofEndpoints]),
  [ACTION.openKeys]: ({ value }) => ({ kind: 'open_keys', page: page.parse(value) }),
  [ACTION.openWebhooks]: ({ value }) => ({ kind: 'open_webhooks', page: page.parse(value) }),
  [ACTION.askKey]: () => ({ kind: 'ask_key' }),
  [ACTION.askEndpoint]: () => ({ kind: 'ask_endpoint' }),
  [ACTION.rotateKey]: ({ value }) => {
    const [keyId, hours] = readTwo(value, keepHours);
    return { kind: 'rotate_key', keyId, keepHours: hours };
  },
  [ACTION.rotateEndpoint]: ({ value }) => {
    const [endpointId, hours] = readTwo(value, keepHours);
    return { kind: 'rotate_endpoint', endpointId, keepHours: hours };
  },
  [ACTION.sendMissed]: ({ value }) => {
    const [endpointId, hours] = readTwo(value, missedHours);
    return { kind: 'send_missed', endpointId, hours };
  },
  [ACTION.showTries]: ({ value }) => {
    const [endpointId, shown] = readTwo(value, page);
    return { kind: 'show_tries', endpointId, page: shown };
  },
  [ACTION.showTry]: ({ value }) => {
    const [endpointId, deliveryId] = readTwo(value, id);
    return { kind: 'show_try', endpointId, deliveryId };
  },
  [ACTION.sendEventAgain]: ({ value }) => {
    const [endpointId, eventId] = readTwo(value, id);
    return { kind: 'send_event_again', endpointId, eventId };
  },
};
