import type { Link } from '../../link/link.js';
import type { Mode } from '../../merchant/merchant.js';
import type { ApiEvent } from '../api-event.js';
import type { EventType } from '../event-types.js';
import { toMerchantView } from '../views/merchant-view.js';
import { SAMPLE_LINK } from './sample-link.js';
import { CREATED, SAMPLE_SCENES } from './sample-scenes.js';
import { toApiEvents } from './to-api-events.js';

/** For whom a sample is made. */
export interface SampleOf {
  /** `evt_...` */
  readonly id: string;
  readonly merchantId: string;
  readonly mode: Mode;
  readonly at: Date;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

/** A sample as the descriptions of the API show it. */
export const SHOWN_SAMPLE: SampleOf = {
  id: 'evt_01kb2sampleaaaaaaaaaaaaaaaa',
  merchantId: SAMPLE_LINK.merchantId,
  mode: 'test',
  at: new Date('2026-11-27T09:00:00.000Z'),
  publicUrl: 'https://pay.example.com',
};

/** A whole event of a type, as it would look if it happened: made by what makes the real ones. */
export function buildSampleEvent(type: EventType, of: SampleOf = SHOWN_SAMPLE): ApiEvent {
  const { id, merchantId, mode, at, publicUrl } = of;
  const common = { id, merchantId, mode, type, at, isSample: true };
  if (type === 'ping') return { ...common, linkId: null, sequence: null, data: {} };
  if (type === 'merchant.approved' || type === 'merchant.suspended') {
    const merchant = { id: merchantId, name: 'Lotus Valley School', country: 'VN' };
    const data = { merchant: toMerchantView(merchant, type === 'merchant.approved') };
    return { ...common, linkId: null, sequence: null, data };
  }
  const { change, facts } = SAMPLE_SCENES[type];
  const history = [CREATED, ...facts].map((fact, index) => ({
    ...fact,
    id: `${id}_${index}`,
    at,
    actor: { kind: 'system' } as const,
    source: 'clock' as const,
  }));
  const link: Link = { ...SAMPLE_LINK, ...change, merchantId, mode, history };
  const made = history.flatMap((event) => toApiEvents(link, event, publicUrl));
  const event = made.find((one) => one.type === type);
  if (event === undefined) throw new Error(`the sample of ${type} makes none`);
  return { ...common, linkId: event.linkId, sequence: event.sequence, data: event.data };
}
