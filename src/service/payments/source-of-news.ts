import type { EventSource } from '../../domain/link/link-event.js';
import type { ProviderEvent } from '../../ports/provider-event.js';

/** How we know of it. */
export function sourceOfNews({ isFound }: Pick<ProviderEvent, 'isFound'>): EventSource {
  return isFound === true ? 'reconciliation' : 'gateway';
}
