import type { Link } from '../../src/domain/link/link.js';
import type { Member } from '../../src/domain/merchant/member.js';
import type { Merchant } from '../../src/domain/merchant/merchant.js';
import type { Kick } from '../../src/ports/kick.js';
import { createServices } from '../../src/service/create-services.js';
import { createKeyCache } from '../../src/service/keys/key-cache.js';
import { makeChangeLink } from '../../src/service/links/change-link.js';
import { makeRecordAttemptReport } from '../../src/service/links/record-attempt-report.js';
import { makeRecordProviderEvent } from '../../src/service/payments/record-provider-event.js';
import { buildTestMember, buildTestMerchant } from './build-test-merchant.js';
import { createFakeChatSender } from './fake-chat-sender.js';
import { createFakeCreationTeller } from './fake-creation-teller.js';
import { createFakeServiceDeps } from './fake-service-deps.js';
import { withRolesAsTold } from './with-roles-as-told.js';

export interface WorldSeed {
  readonly links?: readonly Link[];
  readonly merchant?: Merchant;
  readonly members?: readonly Member[];
  /** References that are drawn first. */
  readonly references?: readonly string[];
}

export type FakeWorld = ReturnType<typeof createFakeWorld>;

/** Every use case on fakes of every port, and the parts of some, with Lotus Valley School and its members Mai (sales) and Jo (owner). */
export function createFakeWorld({ merchant, members, ...seed }: WorldSeed = {}) {
  const deps = createFakeServiceDeps({
    ...seed,
    merchants: [merchant ?? buildTestMerchant()],
    members: members ?? [
      buildTestMember(),
      buildTestMember({
        id: 'mem_jo',
        role: 'owner',
        displayName: 'Jo',
        accounts: [{ platform: 'slack', userId: 'U_JO' }],
      }),
    ],
  });
  const sender = createFakeChatSender();
  const creationTeller = createFakeCreationTeller();
  /** As they are outside: whoever asks has the role that the store says. */
  const strictServices = createServices({
    ...deps,
    senders: [sender],
    creationTellers: [creationTeller],
    publicUrl: 'https://paylink.test',
  });
  const services = withRolesAsTold(deps.merchants, strictServices);
  const kick: Kick = (kind, afterMs) => services.runner.kick(kind, afterMs);
  const changeLink = makeChangeLink({ ...deps, kick });
  const recordAttemptReport = makeRecordAttemptReport({ ...deps, changeLink });
  const recordProviderEvent = makeRecordProviderEvent({ ...deps, changeLink, recordAttemptReport });
  const parts = { kick, changeLink, recordAttemptReport, recordProviderEvent };
  /** Works all that is due now. */
  const work = () => services.runner.catchUp();
  /** Lets time pass, and works what falls due by then. */
  const workAfter = async (ms: number) => {
    deps.clock.advance(ms);
    await deps.timers.advance(ms);
    await work();
  };
  return {
    ...deps,
    ...parts,
    keyCache: createKeyCache(deps),
    sender,
    creationTeller,
    services,
    strictServices,
    work,
    workAfter,
  };
}
