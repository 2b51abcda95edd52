import type { Services } from '../../../src/service/create-services.js';
import type { FakeServiceDeps } from '../../support/fake-service-deps.js';

interface World {
  readonly store: Pick<FakeServiceDeps, 'links'>;
  readonly services: Pick<Services, 'recordCarrierNews'>;
}

/** What a carrier says of a mailbox that is none, for the email that brought this link. */
export async function bounceEmail(
  { store, services }: World,
  { merchantId, reference }: { readonly merchantId: string; readonly reference: string },
): Promise<void> {
  const link = await store.links.findByReference(merchantId, reference);
  if (link === null) throw new Error(`there is no ${reference}`);
  await services.recordCarrierNews({
    kind: 'delivery_status',
    eventId: `bounce-${link.id}`,
    type: 'bounce',
    providerRef: 'm-1',
    deliveryId: `${link.id}:link:email`,
    status: { kind: 'bounced', reason: 'no_such_address' },
  });
}
