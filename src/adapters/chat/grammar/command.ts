import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { UsualReminders } from '../../../domain/delivery/reminder-rule.js';
import type { LinkState } from '../../../domain/link/link.js';
import type { LineProblem } from '../reader/values/line-problem.js';
import type { CommandSpec } from './command-spec.js';

/** Why a known command could not be read. */
export type CommandProblem =
  | LineProblem
  | { readonly problem: 'reference_missing' }
  | { readonly problem: 'words_missing' }
  | { readonly problem: 'words_after_reference'; readonly text: string }
  | { readonly problem: 'unknown_filter'; readonly text: string };

/** A message to the customer; what stands after `to:` and `at:` is as it was typed. */
export interface SendCommand {
  readonly kind: 'send';
  readonly reference: string;
  /** Null: `via:` was not said. */
  readonly channels: readonly DeliveryChannel[] | null;
  readonly contacts: readonly string[];
  /** Empty: at once. */
  readonly at: string;
}

/** What a line of chat asks for. */
export type Command =
  | {
      readonly kind:
        | 'form'
        | 'settings'
        | 'sending'
        | 'money'
        | 'gateways'
        | 'kyc'
        | 'team'
        | 'members'
        | 'help';
    }
  | { readonly kind: 'keys' | 'webhooks' | 'export' | 'close' | 'check' }
  /** A link, which is read by who wrote it. */
  | { readonly kind: 'create'; readonly text: string }
  /** No states: every state. */
  | { readonly kind: 'list'; readonly mine: boolean; readonly states: readonly LinkState[] }
  | { readonly kind: 'status' | 'cancel' | 'reissue'; readonly reference: string }
  /** `when`: as it was typed; empty: it is asked. */
  | { readonly kind: 'extend'; readonly reference: string; readonly when: string }
  | SendCommand
  /** Amount and reason, as they were typed. */
  | { readonly kind: 'refund'; readonly reference: string; readonly text: string }
  /** `rule`: whether from now on; null: once, now. */
  | { readonly kind: 'remind'; readonly reference: string; readonly rule: UsualReminders | null }
  /** As it was typed; empty: this month. */
  | { readonly kind: 'report'; readonly period: string }
  | { readonly kind: 'find'; readonly words: string }
  | { readonly kind: 'unknown'; readonly word: string; readonly suggestion: CommandSpec }
  | { readonly kind: 'malformed'; readonly command: CommandSpec; readonly problem: CommandProblem };
