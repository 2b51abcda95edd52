import type { Connection } from 'mongoose';
import type { Clock } from '../../../ports/clock.js';
import type { Notifier } from '../../../ports/notifier.js';

export interface LocalOutboxDeps {
  readonly connection: Connection;
  readonly publicUrl: string;
  readonly clock: Clock;
}

export interface OutboxMessage {
  readonly id: string;
  readonly merchantId: string;
  readonly channel: 'email' | 'sms' | 'whatsapp';
  readonly to: string;
  readonly from: string;
  readonly subject: string | null;
  readonly html: string | null;
  readonly text: string;
  readonly at: Date;
}

export interface LocalOutbox {
  readonly notifier: Notifier;
  list(limit: number): Promise<readonly OutboxMessage[]>;
  forget(merchantId: string): Promise<void>;
  start(): Promise<void>;
}

export declare function createLocalOutbox(deps: LocalOutboxDeps): LocalOutbox;
