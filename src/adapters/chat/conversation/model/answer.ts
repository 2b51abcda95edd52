import type { Account } from '../../../../domain/chat/account.js';
import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { Workspace } from '../../../../domain/chat/workspace.js';
import type { Clock } from '../../../../ports/clock.js';
import type { Services } from '../../../../service/create-services.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import type { Words } from '../../words/words.js';
import type { IntentKind, IntentOf } from './intent.js';
import type { Reply } from './reply.js';

export interface ConversationDeps {
  readonly services: Pick<
    Services,
    | 'addDocument'
    | 'addEndpoint'
    | 'addPeople'
    | 'appointManagers'
    | 'approveKey'
    | 'approveRefund'
    | 'askCreation'
    | 'askKey'
    | 'askRefund'
    | 'askSending'
    | 'changeEndpoint'
    | 'changeMode'
    | 'callOffRefund'
    | 'callOffSending'
    | 'cancelLink'
    | 'closeMerchant'
    | 'changeReminders'
    | 'changeRole'
    | 'changeSettings'
    | 'changeTimeZone'
    | 'checkPlaces'
    | 'checkTemplates'
    | 'createLink'
    | 'decideKyc'
    | 'decideMoney'
    | 'declineKey'
    | 'declineRefund'
    | 'discardDraft'
    | 'draftEvidence'
    | 'explainDecision'
    | 'extendLink'
    | 'findDoers'
    | 'findLeftDraft'
    | 'findStops'
    | 'getDraft'
    | 'getEndpoint'
    | 'getKyc'
    | 'getKycCase'
    | 'getLinkStatus'
    | 'getLinkToCancel'
    | 'getLinkToExtend'
    | 'getLinkToRefund'
    | 'getLinkToReissue'
    | 'getLinkToShare'
    | 'getTeam'
    | 'getTeammate'
    | 'inviteAccount'
    | 'inviteEndpointSecret'
    | 'inviteExport'
    | 'inviteDocumentLook'
    | 'inviteGatewayPage'
    | 'inviteKycPage'
    | 'inviteLogo'
    | 'inviteReportFile'
    | 'isConnected'
    | 'keepDraft'
    | 'liftSuppression'
    | 'listApprovers'
    | 'listDoings'
    | 'listEndpoints'
    | 'listGateways'
    | 'listKeys'
    | 'listLinks'
    | 'listManagers'
    | 'listOwners'
    | 'listWebhookDeliveries'
    | 'makeAskedLink'
    | 'makeReport'
    | 'moveSending'
    | 'pingEndpoint'
    | 'previewLink'
    | 'redeliver'
    | 'removeEndpoint'
    | 'removeMember'
    | 'reopenMerchant'
    | 'revokeKey'
    | 'rotateEndpoint'
    | 'rotateKey'
    | 'sendEvidence'
    | 'sendMissed'
    | 'sendTrial'
    | 'setDeputy'
    | 'shareLink'
    | 'signUp'
    | 'submitKyc'
    | 'watchPlace'
    | 'withdrawKyc'
    | 'writeEvidence'
  >;
  readonly clock: Clock;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Whether what stays on this machine can be read in the playground. */
  readonly hasInbox?: boolean;
  /** Whether whoever asks has us in that channel; null: nobody knows. Absent: wherever somebody can ask. */
  readonly isLetIn?: (place: ChatPlace) => Promise<boolean | null>;
  /** The bot's name in Telegram, without the @; null while it is not known. Absent where Telegram is off. */
  readonly telegramBot?: () => string | null;
}

/** Who asks, found out when an answer needs it, and where. */
export interface Asked {
  identify(): Promise<Identified>;
  /** By what the store knows, without asking the chat about them. */
  recognise(): Promise<Identified>;
  /** Who they are in this chat: all that is asked of whoever is nobody's member. */
  readonly account: Account;
  /** As far as their language is known without asking anybody; English else. */
  readonly words: Words;
  /** The workspace that they ask from: places and people that they choose are in it. */
  readonly workspace: Workspace;
  /** The conversation it was asked in, where a card may stand; null for one that can have none. */
  readonly where: ChatPlace | null;
}

/** Answers the intents of one kind by use cases. What it throws is for `describeRefusal`. */
export type Answer<Kind extends IntentKind> = (
  deps: ConversationDeps,
  intent: IntentOf<Kind>,
  asked: Asked,
) => Promise<Reply>;
