import type { PortoneClient } from '../wire/create-portone-client.js';
import type { PortoneAccount, PortoneClientDeps } from '../wire/portone-account.js';
import type { SignedNotes } from '../wire/signed-notes.js';

export interface RefundDeps extends Pick<PortoneClientDeps, 'clock'> {
  readonly account: PortoneAccount;
  readonly client: PortoneClient;
  readonly notes: SignedNotes;
}
