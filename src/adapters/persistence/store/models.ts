import type { Connection } from 'mongoose';
import { type AccountFaultDocument, accountFaultSchema } from '../account-faults/account-faults.js';
import {
  type AccountInvitationDocument,
  accountInvitationSchema,
} from '../account-invitations/account-invitations.js';
import { type AuditDocument, auditSchema } from '../audit/audit-schema.js';
import { type ChatMessageDocument, chatMessageSchema } from '../chat-messages/chat-message-schema.js';
import { type DeliveryDocument, deliverySchema } from '../deliveries/delivery-schema.js';
import {
  type DocumentChunkDocument,
  type DocumentKeyDocument,
  documentChunkSchema,
  documentKeySchema,
} from '../documents/document-schemas.js';
import { type LookInvitationDocument, lookInvitationSchema } from '../documents/look-invitation-schema.js';
import { type DraftDocument, draftSchema } from '../drafts/draft-schema.js';
import {
  type GatewayAccountDocument,
  gatewayAccountSchema,
} from '../gateway-accounts/gateway-account-schema.js';
import { type GatewayWatchDocument, gatewayWatchSchema } from '../gateway-watches/gateway-watches.js';
import { type InstallationDocument, installationSchema } from '../installations/installation-repository.js';
import { type OrgWorkspaceDocument, orgWorkspaceSchema } from '../installations/org-workspaces.js';
import { type InstanceDocument, instanceSchema } from '../instances/instance-registry.js';
import { type KeptValueDocument, keptValueSchema } from '../kept-values/kept-values.js';
import { type KycDocument, kycSchema } from '../kycs/kyc-schema.js';
import { type LedgerDocument, ledgerSchema } from '../ledger/ledger-schema.js';
import { type LimitCountDocument, limitCountSchema } from '../limits/limit-counts.js';
import type { LinkDocument } from '../links/link-document.js';
import { linkSchema } from '../links/link-schema.js';
import { type LiveTotalDocument, liveTotalSchema } from '../live-totals/live-totals.js';
import { type LogoDocument, logoSchema } from '../logos/logo-repository.js';
import { type MemberDocument, memberSchema } from '../merchants/member-schema.js';
import { type MerchantDocument, merchantSchema } from '../merchants/merchant-schema.js';
import { type PageInvitationDocument, pageInvitationSchema } from '../page-invitations/page-invitations.js';
import { type InboxDocument, inboxSchema } from '../provider-inbox/provider-inbox.js';
import {
  type ReportInvitationDocument,
  reportInvitationSchema,
} from '../report-invitations/report-invitations.js';
import { type SeenDocument, seenSchema } from '../seen/seen-store.js';
import { type SuppressionDocument, suppressionSchema } from '../suppressions/suppression-repository.js';
import { type TextCountDocument, textCountSchema } from '../text-quota/text-count-schema.js';
import { type UpdateDocument, updateSchema } from '../updates/update-schema.js';
import { type UpkeepDocument, upkeepSchema } from '../upkeep/upkeep-table.js';
import {
  type SecretInvitationDocument,
  secretInvitationSchema,
} from '../webhooks/secret-invitation-schema.js';
import { type LaneDocument, laneSchema } from '../work/lanes.js';
import { definePrograms } from './define-programs.js';
import { toIndexDescriptions } from './index-mapper.js';

/** Every collection of the services, by its name in the database. */
export function defineModels(connection: Connection) {
  return {
    ...defineRecords(connection),
    ...defineFiles(connection),
    ...defineInvitations(connection),
    ...definePrograms(connection),
    ...defineWork(connection),
  };
}

/** What there is: merchants, their people and links, and what is kept of either. */
function defineRecords(connection: Connection) {
  return {
    links: connection.model<LinkDocument>('Link', linkSchema, 'links'),
    ledger: connection.model<LedgerDocument>('LedgerRow', ledgerSchema, 'ledger'),
    merchants: connection.model<MerchantDocument>('Merchant', merchantSchema, 'merchants'),
    members: connection.model<MemberDocument>('Member', memberSchema, 'members'),
    audit: connection.model<AuditDocument>('AuditRow', auditSchema, 'audit'),
    drafts: connection.model<DraftDocument>('Draft', draftSchema, 'drafts'),
    seen: connection.model<SeenDocument>('Seen', seenSchema, 'seen'),
    limitCounts: connection.model<LimitCountDocument>('LimitCount', limitCountSchema, 'limits'),
    suppressions: connection.model<SuppressionDocument>('Suppression', suppressionSchema, 'suppressions'),
    textCounts: connection.model<TextCountDocument>('TextCount', textCountSchema, 'text_counts'),
    accountFaults: connection.model<AccountFaultDocument>(
      'AccountFault',
      accountFaultSchema,
      'account_faults',
    ),
    liveTotals: connection.model<LiveTotalDocument>('LiveTotal', liveTotalSchema, 'live_totals'),
    keptValues: connection.model<KeptValueDocument>('KeptValue', keptValueSchema, 'kept_values'),
    gatewayAccounts: connection.model<GatewayAccountDocument>(
      'GatewayAccount',
      gatewayAccountSchema,
      'gateway_accounts',
    ),
    installations: connection.model<InstallationDocument>(
      'Installation',
      installationSchema,
      'installations',
    ),
    orgWorkspaces: connection.model<OrgWorkspaceDocument>(
      'OrgWorkspace',
      orgWorkspaceSchema,
      'org_workspaces',
    ),
  };
}

/** What owners uploaded. */
function defineFiles(connection: Connection) {
  return {
    kycs: connection.model<KycDocument>('Kyc', kycSchema, 'kycs'),
    logos: connection.model<LogoDocument>('Logo', logoSchema, 'logos'),
    documentKeys: connection.model<DocumentKeyDocument>('DocumentKey', documentKeySchema, 'document_keys'),
    documentChunks: connection.model<DocumentChunkDocument>(
      'DocumentChunk',
      documentChunkSchema,
      'document_chunks',
    ),
  };
}

/** What leads somebody to a page, or into a merchant's team. */
function defineInvitations(connection: Connection) {
  return {
    logoInvitations: connection.model<PageInvitationDocument>(
      'LogoInvitation',
      pageInvitationSchema,
      'logo_invitations',
    ),
    gatewayInvitations: connection.model<PageInvitationDocument>(
      'GatewayInvitation',
      pageInvitationSchema,
      'gateway_invitations',
    ),
    kycInvitations: connection.model<PageInvitationDocument>(
      'KycInvitation',
      pageInvitationSchema,
      'kyc_invitations',
    ),
    lookInvitations: connection.model<LookInvitationDocument>(
      'LookInvitation',
      lookInvitationSchema,
      'look_invitations',
    ),
    secretInvitations: connection.model<SecretInvitationDocument>(
      'SecretInvitation',
      secretInvitationSchema,
      'secret_invitations',
    ),
    accountInvitations: connection.model<AccountInvitationDocument>(
      'AccountInvitation',
      accountInvitationSchema,
      'account_invitations',
    ),
    reportInvitations: connection.model<ReportInvitationDocument>(
      'ReportInvitation',
      reportInvitationSchema,
      'report_invitations',
    ),
  };
}

/** What is due, and who works it. */
function defineWork(connection: Connection) {
  return {
    inbox: connection.model<InboxDocument>('InboxEntry', inboxSchema, 'provider_inbox'),
    // The collection keeps the name that its first release gave it.
    chatMessages: connection.model<ChatMessageDocument>('ChatMessage', chatMessageSchema, 'chat_outbox'),
    deliveries: connection.model<DeliveryDocument>('Delivery', deliverySchema, 'deliveries'),
    updates: connection.model<UpdateDocument>('Update', updateSchema, 'updates'),
    gatewayWatches: connection.model<GatewayWatchDocument>(
      'GatewayWatch',
      gatewayWatchSchema,
      'gateway_watches',
    ),
    upkeep: connection.model<UpkeepDocument>('MerchantUpkeep', upkeepSchema, 'merchant_upkeep'),
    lanes: connection.model<LaneDocument>('Lane', laneSchema, 'work_lanes'),
    instances: connection.model<InstanceDocument>('Instance', instanceSchema, 'instances'),
  };
}

export type Models = ReturnType<typeof defineModels>;

/** Makes the indexes that the queries need, one command a collection; those that exist already cost nothing. */
export async function createIndexes(models: Models): Promise<void> {
  await Promise.all(
    Object.values(models).map(async ({ schema, collection }) => {
      const indexes = toIndexDescriptions(schema);
      if (indexes.length > 0) await collection.createIndexes(indexes);
    }),
  );
}
