import type { Mode } from '../../domain/merchant/merchant.js';
import type { ApiEvents } from '../../ports/api-events.js';
import type { Doorbell } from './create-doorbell.js';

/** Where those wait who listen to a merchant's events of a mode. */
export function nameRoom(merchantId: string, mode: Mode): string {
  return `${merchantId} ${mode}`;
}

/** Events as they were kept, and whoever listens to them here wakes once they are. */
export function ringWhenAdded(apiEvents: ApiEvents, doorbell: Pick<Doorbell, 'ring'>): ApiEvents {
  return {
    ...apiEvents,
    async add(events) {
      await apiEvents.add(events);
      for (const room of new Set(events.map(({ merchantId, mode }) => nameRoom(merchantId, mode))))
        doorbell.ring(room);
    },
  };
}
