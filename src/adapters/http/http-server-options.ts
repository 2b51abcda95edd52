import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyPluginAsync } from 'fastify';
import type { VersionChange } from '../../domain/api/versions.js';
import type { Metrics } from '../../observability/create-metrics.js';
import type { Clock } from '../../ports/clock.js';
import type { IdempotentAnswers } from '../../ports/idempotent-answers.js';
import type { LimitCounts } from '../../ports/limit-counts.js';
import type { Logger } from '../../ports/logger.js';
import type { SecretBox } from '../../ports/secret-box.js';
import type { Timers } from '../../ports/timers.js';
import type { Services } from '../../service/create-services.js';

/** A handler that reads the request itself: Slack's signature covers the body's own bytes. */
export interface RawHandler {
  /** Such as `/slack/`: every path below it, every method. */
  readonly prefix: string;
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** True where no request asks for more than to be kept: what is done for it then is told of by itself. */
  readonly isInbox?: boolean;
}

/** What this server cannot do without, by name: the store, the jobs, a chat. */
export type Readiness = Readonly<Record<string, boolean>>;

export interface HttpServerOptions {
  readonly services: Pick<
    Services,
    | 'api'
    | 'openPayPage'
    | 'startPayment'
    | 'checkPayment'
    | 'isRecentTry'
    | 'tellPageReport'
    | 'noteOpened'
    | 'openReceipt'
    | 'makeOutReceipt'
    | 'openLogoPage'
    | 'giveLogo'
    | 'takeLogoAway'
    | 'findLogo'
    | 'findInvitedLogo'
    | 'receiveProviderEvent'
    | 'openReportFile'
    | 'takeReportFile'
    | 'openKeyPage'
    | 'openSecretPage'
    | 'showEndpointSecret'
    | 'showKey'
    | 'findKycPageOwner'
    | 'beginKycPage'
    | 'openKycPage'
    | 'saveKycFacts'
    | 'sendEmailCode'
    | 'confirmEmail'
    | 'addDocument'
    | 'removeDocument'
    | 'submitKyc'
    | 'findLook'
    | 'beginLook'
    | 'lookAtDocument'
    | 'openGatewayPage'
    | 'connectAccount'
    | 'keepWebhookSecret'
    | 'removeAccount'
    | 'changeModeOnPage'
    | 'leadToReview'
  >;
  /** Where customers reach this server, without a trailing slash. */
  readonly publicUrl: string;
  /** The beginning of addresses in texts, without a trailing slash; null: they begin as all others. */
  readonly shortUrl?: string | null;
  /** Origins of the gateways' checkout pages: where the pay button may lead. */
  readonly gatewayOrigins: readonly string[];
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly timers: Pick<Timers, 'after'>;
  /** What is counted for limits on requests, by all instances. */
  readonly limitCounts: LimitCounts;
  /** What the API answered first. */
  readonly idempotentAnswers: IdempotentAnswers;
  /** Seals the places of its lists. */
  readonly secretBox: SecretBox;
  /** Between versions of the API; those that there were unless given. */
  readonly versionChanges?: readonly VersionChange[];
  /** Names this instance to the others. */
  readonly holder: () => string;
  /** Must answer within a few seconds and not throw. */
  readonly readiness: () => Promise<Readiness>;
  /** Other pages on the same server, the sandbox's checkout for instance. */
  readonly plugins?: readonly FastifyPluginAsync[];
  readonly rawHandlers?: readonly RawHandler[];
  /** Whose X-Forwarded-For is believed: that of as many proxies before us, or of those with these addresses. */
  readonly trustProxy?: false | number | string;
  /** Whoever shows it reads the figures from anywhere; null: they are read on this machine alone. */
  readonly metricsToken?: string | null;
  /** Where the bare address leads to: the playground, where there is one; null: to a page of its own. */
  readonly homeLeadsTo?: string | null;
  /** Requests a minute from one address to each of the pay page's routes; 60 unless given. */
  readonly payPageLimitPerMinute?: number;
}
