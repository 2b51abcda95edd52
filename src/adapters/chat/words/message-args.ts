// Made from languages/en.json by `npm run words`. Do not edit.

/** What each message takes; a message that is not here takes nothing. */
export interface MessageArgs {
  readonly 'api.event_named': { readonly name: string; readonly type: string };
  readonly 'api.events.count': { readonly count: number };
  readonly 'api.mode': { readonly mode: 'live' | 'other' };
  readonly 'bank.act.dispute.note': { readonly amount: string };
  readonly 'bank.act.dispute_lost.note': { readonly amount: string };
  readonly 'bank.act.dispute_won.note': { readonly amount: string };
  readonly 'bank.act.refund_here.label': { readonly amount: string };
  readonly 'bank.amount_to': { readonly amount: string; readonly merchant: string };
  readonly 'bank.dispute.lost': { readonly amount: string };
  readonly 'bank.dispute.open': { readonly amount: string };
  readonly 'bank.dispute.won': { readonly amount: string };
  readonly 'bank.go_back': { readonly merchant: string };
  readonly 'bank.outcome.late.note': { readonly seconds: number };
  readonly 'bank.outcome.pay.label': { readonly amount: string };
  readonly 'bank.outcome.pay.note': { readonly method: string };
  readonly 'bank.outcome.slow_decline.note': { readonly seconds: number };
  readonly 'bank.outcome.slow_success.note': { readonly seconds: number };
  readonly 'bank.outcome.wrong_currency.note': { readonly amount: string };
  readonly 'bank.payment_to': { readonly merchant: string };
  readonly 'bank.reference': { readonly reference: string };
  readonly 'bank.title': { readonly amount: string; readonly merchant: string };
  readonly 'card.account.headline': { readonly channel: 'email' | 'sms' | 'other'; readonly carrier: string };
  readonly 'card.account.key_refused': { readonly variable: string };
  readonly 'card.account.no_credit': { readonly carrier: string };
  readonly 'card.account.sender_headline': {
    readonly channel: 'email' | 'sms' | 'other';
    readonly carrier: string;
  };
  readonly 'card.account.sender_refused': {
    readonly of: 'merchant' | 'operator_told' | 'other';
    readonly carrier: string;
    readonly variable: string;
  };
  readonly 'card.account.suspended': { readonly carrier: string };
  readonly 'card.account.trial_ended': { readonly carrier: string };
  readonly 'card.approval.settled': {
    readonly status: 'scheduled' | 'pending' | 'succeeded' | 'failed' | 'declined' | 'lapsed' | 'other';
    readonly amount: string;
  };
  readonly 'card.approval.waits': { readonly amount: string };
  readonly 'card.asks_you_to_pay': { readonly merchant: string; readonly amount: string };
  readonly 'card.being_checked': { readonly merchant: string };
  readonly 'card.button.accept': { readonly amount: string };
  readonly 'card.button.approve_amount': { readonly amount: string };
  readonly 'card.button.call_off_amount': { readonly amount: string };
  readonly 'card.button.decline_amount': { readonly amount: string };
  readonly 'card.button.of_link': { readonly label: string; readonly reference: string };
  readonly 'card.button.pay': { readonly amount: string };
  readonly 'card.button.refund_amount': { readonly amount: string };
  readonly 'card.by_customer': { readonly customer: string };
  readonly 'card.cancelled': {
    readonly by: 'person' | 'other';
    readonly person: string;
    readonly time: string;
  };
  readonly 'card.chat_lost.headline': {
    readonly of: 'person' | 'workspace' | 'named' | 'other';
    readonly chat: string;
    readonly name: string;
  };
  readonly 'card.chat_lost.next': { readonly of: 'person' | 'workspace' | 'other' };
  readonly 'card.closed_channel': { readonly channel: string; readonly command: string };
  readonly 'card.closed_channel.archived': { readonly channel: string; readonly command: string };
  readonly 'card.closed_channel.restricted': { readonly channel: string; readonly command: string };
  readonly 'card.confirming_since': { readonly time: string };
  readonly 'card.created': { readonly time: string };
  readonly 'card.decided': {
    readonly decision: 'keep' | 'accept' | 'other';
    readonly by: 'person' | 'other';
    readonly person: string;
    readonly amount: string;
    readonly time: string;
  };
  readonly 'card.dispute_closed': {
    readonly outcome: 'won' | 'lost' | 'other';
    readonly time: string;
    readonly amount: string;
  };
  readonly 'card.dispute_due': { readonly time: string };
  readonly 'card.dispute_written': { readonly by: 'person' | 'other'; readonly person: string };
  readonly 'card.disputed': { readonly amount: string; readonly reason: string };
  readonly 'card.ended_unpaid': { readonly time: string };
  readonly 'card.exception': { readonly why: string; readonly decision: string };
  readonly 'card.expires': { readonly place: 'first' | 'other'; readonly time: string };
  readonly 'card.for_customer': { readonly customer: string };
  readonly 'card.gateway.headline': { readonly gateway: string };
  readonly 'card.gateway.headline_press': { readonly gateway: string };
  readonly 'card.gateway_fault.headline': { readonly gateway: string };
  readonly 'card.gateway_fault.next': {
    readonly problem: 'not_allowed' | 'wrong_mode' | 'other';
    readonly variable: string;
  };
  readonly 'card.gateway_standing.headline': {
    readonly standing: 'no_charges' | 'no_payouts' | 'other';
    readonly gateway: string;
    readonly merchant: string;
  };
  readonly 'card.gateway_standing.next': { readonly standing: 'no_charges' | 'other' };
  readonly 'card.goes_out_at': {
    readonly place: 'first' | 'other';
    readonly channels: string;
    readonly time: string;
  };
  readonly 'card.inquiry': { readonly amount: string; readonly reason: string };
  readonly 'card.key_asked.approved': { readonly who: 'named' | 'other'; readonly name: string };
  readonly 'card.key_asked.headline': {
    readonly who: 'named' | 'other';
    readonly maker: string;
    readonly name: string;
  };
  readonly 'card.key_asked.may': { readonly scopes: string };
  readonly 'card.key_ends.headline': {
    readonly when: 'over' | 'other';
    readonly name: string;
    readonly day: string;
  };
  readonly 'card.key_ends.next': { readonly when: 'over' | 'other' };
  readonly 'card.key_settled.approved': {
    readonly who: 'named' | 'other';
    readonly by: string;
    readonly name: string;
  };
  readonly 'card.key_settled.declined': {
    readonly who: 'named' | 'other';
    readonly by: string;
    readonly name: string;
  };
  readonly 'card.keys_left.headline': {
    readonly who: 'named' | 'other';
    readonly count: number;
    readonly name: string;
  };
  readonly 'card.keys_left.used': { readonly day: string };
  readonly 'card.kyc_asked.headline': { readonly merchant: string; readonly count: number };
  readonly 'card.kyc_decided.headline': {
    readonly outcome: 'approved' | 'rejected' | 'suspended' | 'resumed' | 'other';
    readonly merchant: string;
  };
  readonly 'card.kyc_decided.next': {
    readonly outcome: 'approved' | 'rejected' | 'suspended' | 'resumed' | 'other';
  };
  readonly 'card.kyc_note.reason': { readonly reason: string };
  readonly 'card.last_attempt_failed': { readonly reason: string; readonly time: string };
  readonly 'card.limit_share.headline': {
    readonly share: 'third' | 'two_thirds' | 'other';
    readonly limit: string;
  };
  readonly 'card.limit_share.next': { readonly share: 'full' | 'other'; readonly merchant: string };
  readonly 'card.made_by': { readonly maker: string };
  readonly 'card.member_left.headline': {
    readonly why: 'removed' | 'other';
    readonly who: 'program' | 'named' | 'other';
    readonly name: string;
  };
  readonly 'card.member_left.links': {
    readonly heir: 'named' | 'other';
    readonly count: number;
    readonly name: string;
  };
  readonly 'card.more_to_go': { readonly count: number };
  readonly 'card.moved': { readonly reference: string; readonly place: string };
  readonly 'card.never_expires': { readonly place: 'first' | 'other' };
  readonly 'card.not_told': { readonly people: string };
  readonly 'card.opened': { readonly time: string };
  readonly 'card.own_access.headline': {
    readonly what: 'removed' | 'other';
    readonly who: 'named' | 'other';
    readonly name: string;
    readonly merchant: string;
    readonly role: string;
  };
  readonly 'card.own_access.next': { readonly what: 'removed' | 'other'; readonly command: string };
  readonly 'card.owner_did.headline': {
    readonly what: 'closing' | 'reopened' | 'other';
    readonly who: 'named' | 'other';
    readonly name: string;
    readonly merchant: string;
  };
  readonly 'card.owner_did.next': {
    readonly what: 'closing' | 'reopened' | 'other';
    readonly date: string;
    readonly command: string;
  };
  readonly 'card.page_report.headline': { readonly reason: string };
  readonly 'card.page_report.next': { readonly id: string };
  readonly 'card.paid_line': {
    readonly who: 'customer' | 'other';
    readonly what: 'subject' | 'other';
    readonly amount: string;
    readonly customer: string;
    readonly subject: string;
  };
  readonly 'card.pay_by': { readonly time: string };
  readonly 'card.place_trial': { readonly merchant: string };
  readonly 'card.place_trial.why': { readonly person: string };
  readonly 'card.reference': { readonly reference: string };
  readonly 'card.refund.leaves': {
    readonly by: 'person' | 'other';
    readonly amount: string;
    readonly person: string;
  };
  readonly 'card.refund.pending': { readonly amount: string };
  readonly 'card.refund.waits': {
    readonly by: 'person' | 'other';
    readonly amount: string;
    readonly time: string;
    readonly person: string;
  };
  readonly 'card.refunded': { readonly amount: string };
  readonly 'card.reminder_goes_out_at': {
    readonly place: 'first' | 'other';
    readonly channels: string;
    readonly time: string;
  };
  readonly 'card.review_due.headline': { readonly merchant: string; readonly days: number };
  readonly 'card.review_due.next': { readonly by: string };
  readonly 'card.sent.delivered': { readonly message: string; readonly time: string };
  readonly 'card.sent.in_inbox': { readonly message: string; readonly time: string };
  readonly 'card.sent.kept': { readonly message: string; readonly count: number; readonly variable: string };
  readonly 'card.sent.left': { readonly message: string; readonly time: string };
  readonly 'card.the_channel': { readonly chat: 'slack' | 'telegram' | 'other' };
  readonly 'card.webhook.headline': {
    readonly health: 'failing' | 'soon_off' | 'off' | 'gone' | 'other';
    readonly url: string;
  };
  readonly 'card.webhook.next': { readonly health: 'failing' | 'soon_off' | 'other'; readonly time: string };
  readonly 'card.webhook.problem': { readonly since: string; readonly problem: string };
  readonly 'card.webhook.works': { readonly since: string };
  readonly 'card.workspace_lost.headline': { readonly which: 'named' | 'other'; readonly name: string };
  readonly 'check.after': { readonly people: string };
  readonly 'check.archived': { readonly command: string };
  readonly 'check.hears': { readonly what: string };
  readonly 'check.lost': { readonly what: string };
  readonly 'check.no_channel': { readonly command: string };
  readonly 'check.not_invited': { readonly to: 'slack' | 'telegram' | 'other'; readonly command: string };
  readonly 'check.restricted': { readonly command: string };
  readonly 'check.told': { readonly of: 'payments' | 'links' | 'cards' | 'decisions' | 'other' };
  readonly 'check.unreachable': { readonly to: 'person' | 'other'; readonly command: string };
  readonly 'choice.again_of': { readonly reference: string };
  readonly 'close.about': { readonly merchant: string; readonly days: string };
  readonly 'close.closing': { readonly merchant: string; readonly date: string };
  readonly 'close.confirm': { readonly merchant: string; readonly date: string };
  readonly 'close.reopened': { readonly merchant: string };
  readonly 'error.gateway_says': { readonly reason: string };
  readonly 'error.not_made_because': { readonly problem: string };
  readonly 'error.not_refunded': { readonly problem: string };
  readonly 'error.not_sent': { readonly problems: string };
  readonly 'error.refund_at_most': { readonly amount: string };
  readonly 'error.reminders_not_changed': { readonly problems: string };
  readonly 'error.role_missing.next_owner': { readonly owner: string };
  readonly 'error.usage': { readonly usage: string };
  readonly 'evidence.customer': { readonly customer: string };
  readonly 'evidence.delivered': { readonly channel: 'email' | 'sms' | 'other' };
  readonly 'evidence.made': { readonly merchant: string };
  readonly 'evidence.paid': {
    readonly how: 'method' | 'other';
    readonly amount: string;
    readonly method: string;
  };
  readonly 'evidence.payment': {
    readonly what: 'subject' | 'other';
    readonly amount: string;
    readonly subject: string;
  };
  readonly 'evidence.receipt': { readonly channel: 'email' | 'sms' | 'other' };
  readonly 'evidence.reference': { readonly reference: string };
  readonly 'evidence.refunded': { readonly amount: string };
  readonly 'evidence.sent': { readonly channel: 'email' | 'sms' | 'other' };
  readonly 'export.about': { readonly merchant: string };
  readonly 'export.once': { readonly time: string };
  readonly 'fact.at': { readonly time: string; readonly fact: string };
  readonly 'fact.attempt_failed': {
    readonly source: 'gateway' | 'reconciliation' | 'other';
    readonly reason: string;
  };
  readonly 'fact.attempt_refused': { readonly reason: string };
  readonly 'fact.bounced': { readonly message: string };
  readonly 'fact.called_off': {
    readonly by: 'person' | 'other';
    readonly message: string;
    readonly person: string;
  };
  readonly 'fact.complained': { readonly message: string };
  readonly 'fact.decision_explained': {
    readonly by: 'person' | 'other';
    readonly person: string;
    readonly reason: string;
  };
  readonly 'fact.decision_made': {
    readonly decision: 'keep' | 'accept' | 'other';
    readonly by: 'person' | 'other';
    readonly person: string;
    readonly amount: string;
  };
  readonly 'fact.delayed.account': { readonly channel: 'email' | 'sms' | 'other'; readonly message: string };
  readonly 'fact.delayed.daily_limit': {
    readonly when: 'time' | 'other';
    readonly message: string;
    readonly time: string;
  };
  readonly 'fact.delayed.recipient_limit': {
    readonly when: 'time' | 'other';
    readonly message: string;
    readonly time: string;
  };
  readonly 'fact.delayed.trouble': { readonly message: string };
  readonly 'fact.delivered': { readonly message: string };
  readonly 'fact.dispute_closed': {
    readonly outcome: 'won' | 'lost' | 'other';
    readonly source: 'gateway' | 'reconciliation' | 'other';
    readonly amount: string;
  };
  readonly 'fact.dispute_due': { readonly time: string };
  readonly 'fact.dispute_opened': {
    readonly source: 'gateway' | 'reconciliation' | 'other';
    readonly amount: string;
  };
  readonly 'fact.dispute_under_review': {
    readonly source: 'gateway' | 'reconciliation' | 'other';
    readonly amount: string;
  };
  readonly 'fact.evidence_sent': { readonly by: 'person' | 'other'; readonly person: string };
  readonly 'fact.evidence_written': { readonly by: 'person' | 'other'; readonly person: string };
  readonly 'fact.inquiry_opened': {
    readonly source: 'gateway' | 'reconciliation' | 'other';
    readonly amount: string;
  };
  readonly 'fact.link_cancelled': { readonly by: 'person' | 'other'; readonly person: string };
  readonly 'fact.link_created': { readonly by: 'person' | 'other'; readonly person: string };
  readonly 'fact.link_extended': {
    readonly end: 'time' | 'other';
    readonly by: 'person' | 'other';
    readonly time: string;
    readonly person: string;
  };
  readonly 'fact.link_handed_over': { readonly to: 'person' | 'other'; readonly person: string };
  readonly 'fact.link_reissued': {
    readonly by: 'person' | 'other';
    readonly reference: string;
    readonly person: string;
  };
  readonly 'fact.message_receipt': { readonly of: 'refund' | 'other'; readonly channels: string };
  readonly 'fact.message_reminder': { readonly number: number; readonly channels: string };
  readonly 'fact.message_reminder_asked': { readonly channels: string };
  readonly 'fact.not_sent': { readonly message: string };
  readonly 'fact.notes_changed': {
    readonly by: 'person' | 'other';
    readonly person: string;
    readonly keys: string;
  };
  readonly 'fact.payment_fee': { readonly fee: string };
  readonly 'fact.payment_late': {
    readonly source: 'gateway' | 'reconciliation' | 'other';
    readonly how: 'method' | 'other';
    readonly captured: string;
    readonly method: string;
  };
  readonly 'fact.payment_mismatch': {
    readonly source: 'gateway' | 'reconciliation' | 'other';
    readonly how: 'method' | 'other';
    readonly captured: string;
    readonly amount: string;
    readonly method: string;
  };
  readonly 'fact.payment_over': {
    readonly source: 'gateway' | 'reconciliation' | 'other';
    readonly how: 'method' | 'other';
    readonly captured: string;
    readonly method: string;
  };
  readonly 'fact.payment_processing': { readonly source: 'gateway' | 'reconciliation' | 'other' };
  readonly 'fact.payment_succeeded': {
    readonly source: 'gateway' | 'reconciliation' | 'other';
    readonly how: 'method' | 'other';
    readonly method: string;
  };
  readonly 'fact.perhaps_sent': { readonly message: string };
  readonly 'fact.reason': { readonly reason: string };
  readonly 'fact.reason.blocked': { readonly channel: 'email' | 'other' };
  readonly 'fact.reason.no_such_address': { readonly channel: 'email' | 'other' };
  readonly 'fact.reason.opted_out': { readonly channel: 'email' | 'other' };
  readonly 'fact.reason.refused': { readonly channel: 'email' | 'other' };
  readonly 'fact.reason.sender_refused': { readonly channel: 'email' | 'other' };
  readonly 'fact.reason.suppressed': { readonly channel: 'email' | 'other' };
  readonly 'fact.reason.unreachable': { readonly channel: 'email' | 'other' };
  readonly 'fact.receipt_made_out': {
    readonly tax: 'number' | 'other';
    readonly company: string;
    readonly number: string;
  };
  readonly 'fact.refund_approved': {
    readonly by: 'person' | 'other';
    readonly amount: string;
    readonly person: string;
  };
  readonly 'fact.refund_called_off': {
    readonly by: 'person' | 'other';
    readonly amount: string;
    readonly person: string;
  };
  readonly 'fact.refund_declined': {
    readonly by: 'person' | 'other';
    readonly amount: string;
    readonly person: string;
  };
  readonly 'fact.refund_failed': {
    readonly source: 'gateway' | 'reconciliation' | 'other';
    readonly amount: string;
  };
  readonly 'fact.refund_lapsed': { readonly why: 'gone' | 'other'; readonly amount: string };
  readonly 'fact.refund_left': { readonly amount: string };
  readonly 'fact.refund_requested': {
    readonly by: 'person' | 'gateway' | 'other';
    readonly amount: string;
    readonly person: string;
  };
  readonly 'fact.refund_stopped': { readonly amount: string };
  readonly 'fact.refund_succeeded': {
    readonly source: 'gateway' | 'reconciliation' | 'other';
    readonly amount: string;
  };
  readonly 'fact.refund_unclear': { readonly amount: string };
  readonly 'fact.reminders_changed': {
    readonly rule: 'off' | 'usual' | 'other';
    readonly by: 'person' | 'other';
    readonly person: string;
    readonly times: string;
  };
  readonly 'fact.sending_asked': {
    readonly when: 'time' | 'other';
    readonly by: 'person' | 'other';
    readonly message: string;
    readonly time: string;
    readonly person: string;
  };
  readonly 'fact.sending_in_inbox': { readonly message: string };
  readonly 'fact.sending_kept': { readonly message: string; readonly variable: string };
  readonly 'fact.sending_left': { readonly message: string; readonly carrier: string };
  readonly 'fact.sending_moved': {
    readonly by: 'person' | 'other';
    readonly time: string;
    readonly person: string;
  };
  readonly 'fact.undelivered_next.another': { readonly channel: 'email' | 'other' };
  readonly 'form.customer_name.hint': { readonly example: string };
  readonly 'form.email.hint': { readonly example: string };
  readonly 'form.expires.hint': {
    readonly span: string;
    readonly weekday: string;
    readonly date: string;
    readonly never: string;
    readonly zone: string;
  };
  readonly 'form.language.as_settings': { readonly language: string };
  readonly 'form.note.key': { readonly number: number };
  readonly 'form.note.remove': { readonly number: number };
  readonly 'form.note.value': { readonly number: number };
  readonly 'form.problem.with_another': { readonly problems: string; readonly another: string };
  readonly 'form.reminders.hint': { readonly off: string; readonly usual: string; readonly times: string };
  readonly 'gateway.mode': { readonly mode: 'live' | 'other' };
  readonly 'gateway.page_note': { readonly minutes: number };
  readonly 'gateway.refused': { readonly gateway: string };
  readonly 'gateway.signed': { readonly time: string };
  readonly 'gateway.since': { readonly time: string };
  readonly 'gateway.taker': {
    readonly by: 'own' | 'operator' | 'sandbox' | 'other';
    readonly gateway: string;
  };
  readonly 'keys.approved': { readonly name: string };
  readonly 'keys.declined': { readonly name: string };
  readonly 'keys.ends': { readonly time: string };
  readonly 'keys.form.after': { readonly time: string };
  readonly 'keys.headline': { readonly count: number; readonly merchant: string };
  readonly 'keys.made': { readonly name: string; readonly time: string };
  readonly 'keys.made_by': { readonly name: string; readonly gone: 'yes' | 'other' };
  readonly 'keys.made_on': { readonly name: string; readonly time: string };
  readonly 'keys.may': { readonly scopes: string };
  readonly 'keys.none': { readonly merchant: string };
  readonly 'keys.older': { readonly time: string };
  readonly 'keys.revoked': { readonly name: string };
  readonly 'keys.rotated': { readonly name: string; readonly time: string; readonly hours: string };
  readonly 'keys.used': { readonly time: string };
  readonly 'keys.version': { readonly version: string };
  readonly 'keys.waits': { readonly name: string; readonly who: 'known' | 'other'; readonly people: string };
  readonly 'kyc.again_from': { readonly time: string };
  readonly 'kyc.amounts': { readonly usual: string; readonly highest: string };
  readonly 'kyc.case.approvals': { readonly count: string; readonly names: string };
  readonly 'kyc.case.approvals_due': { readonly count: string };
  readonly 'kyc.case.ask_about': { readonly merchant: string };
  readonly 'kyc.case.changed': { readonly fields: string };
  readonly 'kyc.case.counted': { readonly merchant: string; readonly count: string };
  readonly 'kyc.case.decided': {
    readonly action: 'ask' | 'approve' | 'reject' | 'suspend' | 'other';
    readonly merchant: string;
  };
  readonly 'kyc.case.decision': {
    readonly time: string;
    readonly by: string;
    readonly action: 'ask' | 'approve' | 'reject' | 'suspend' | 'resume' | 'other';
  };
  readonly 'kyc.case.documents': { readonly merchant: string };
  readonly 'kyc.case.due': { readonly by: string };
  readonly 'kyc.case.gateway': {
    readonly gateway: string;
    readonly mode: 'live' | 'other';
    readonly standing: 'unasked' | 'no_charges' | 'no_payouts' | 'other';
  };
  readonly 'kyc.case.gateway_says': { readonly standing: string; readonly says: string };
  readonly 'kyc.case.hit': {
    readonly likeness: 'same' | 'all_words' | 'other';
    readonly name: string;
    readonly listed: string;
  };
  readonly 'kyc.case.no_documents': { readonly merchant: string };
  readonly 'kyc.case.risk_of': { readonly risk: 'high' | 'other'; readonly months: number };
  readonly 'kyc.case.screened': { readonly date: string; readonly sha: string; readonly hits: number };
  readonly 'kyc.case.sent': {
    readonly time: string;
    readonly name: string;
    readonly number: number;
    readonly id: string;
  };
  readonly 'kyc.case.too_long': { readonly most: number };
  readonly 'kyc.case.written': { readonly value: string };
  readonly 'kyc.count': { readonly given: number; readonly needed: number };
  readonly 'kyc.decides': { readonly needed: number };
  readonly 'kyc.delivery': { readonly days: number };
  readonly 'kyc.document': { readonly kind: string; readonly name: string };
  readonly 'kyc.document.kept': { readonly kind: string };
  readonly 'kyc.email': { readonly confirmed: 'yes' | 'other'; readonly email: string };
  readonly 'kyc.fact': { readonly field: string; readonly value: string };
  readonly 'kyc.limits': { readonly link: string; readonly day: string; readonly month: string };
  readonly 'kyc.name_differs': { readonly shown: string; readonly trading: string };
  readonly 'kyc.new_look': { readonly cause: 'changed' | 'screening' | 'other'; readonly fields: string };
  readonly 'kyc.owner': { readonly name: string; readonly country: string; readonly share: number };
  readonly 'kyc.page': { readonly page: 'business' | 'trade' | 'answers' | 'other' };
  readonly 'kyc.page_missing': { readonly fields: string };
  readonly 'kyc.page_note': { readonly time: string };
  readonly 'kyc.problem': {
    readonly problem:
      | 'malformed'
      | 'too_long'
      | 'unknown_country'
      | 'not_confirmed'
      | 'asked_again'
      | 'other';
    readonly field: string;
  };
  readonly 'kyc.review_by': { readonly time: string };
  readonly 'kyc.since': { readonly time: string };
  readonly 'kyc.stands': {
    readonly state: 'submitted' | 'more_needed' | 'approved' | 'rejected' | 'suspended' | 'small' | 'other';
  };
  readonly 'kyc.waits': { readonly time: string };
  readonly 'kyc.withdraw.question': {
    readonly approvals: number;
    readonly merchant: string;
    readonly time: string;
  };
  readonly 'live.refused.currency': {
    readonly when: 'before' | 'named' | 'other';
    readonly allowed: string;
    readonly currency: string;
  };
  readonly 'live.refused.limit': {
    readonly of: 'link' | 'day' | 'month' | 'other';
    readonly amount: string;
    readonly left: string;
  };
  readonly 'live.refused.missing': { readonly fields: string };
  readonly 'live.refused.next': {
    readonly what: 'gateway' | 'amounts' | 'other';
    readonly gateways: string;
    readonly command: string;
    readonly part: string;
  };
  readonly 'live.refused.why': {
    readonly reason:
      | 'not_submitted'
      | 'draft'
      | 'waiting'
      | 'more_needed'
      | 'rejected'
      | 'suspended'
      | 'lapsed'
      | 'gateway_off'
      | 'no_gateway'
      | 'over_limit'
      | 'other';
  };
  readonly 'message.asks': { readonly merchant: string; readonly amount: string };
  readonly 'message.asks_in_lines': { readonly merchant: string };
  readonly 'message.asks_sentence': { readonly merchant: string; readonly amount: string };
  readonly 'message.code_sentence': { readonly merchant: string; readonly minutes: number };
  readonly 'message.code_subject': { readonly code: string; readonly merchant: string };
  readonly 'message.for_line': { readonly customer: string };
  readonly 'message.line': { readonly label: string; readonly value: string };
  readonly 'message.made_by_merchant': { readonly merchant: string };
  readonly 'message.made_by_person': { readonly maker: string; readonly merchant: string };
  readonly 'message.pay_amount': { readonly amount: string };
  readonly 'message.pay_amount_here': { readonly amount: string };
  readonly 'message.pay_by_line': { readonly when: string };
  readonly 'message.pay_by_sentence': { readonly when: string };
  readonly 'message.questions': { readonly reference: string };
  readonly 'message.questions_reply': { readonly reference: string; readonly merchant: string };
  readonly 'message.receipt_preheader': { readonly description: string; readonly reference: string };
  readonly 'message.receipt_subject': { readonly amount: string; readonly merchant: string };
  readonly 'message.receipt_subject_refund': { readonly amount: string; readonly merchant: string };
  readonly 'message.reference_line': { readonly reference: string };
  readonly 'message.reference_sentence': { readonly reference: string };
  readonly 'message.request_ends': { readonly when: string };
  readonly 'message.sent_by': { readonly merchant: string };
  readonly 'message.sent_by_sentence': { readonly merchant: string };
  readonly 'message.sms_asks': { readonly merchant: string; readonly amount: string };
  readonly 'message.sms_asks_for': {
    readonly merchant: string;
    readonly amount: string;
    readonly description: string;
    readonly end: 'closed' | 'other';
  };
  readonly 'message.sms_bank_took': { readonly taken: string; readonly amount: string };
  readonly 'message.sms_paid': { readonly amount: string; readonly merchant: string };
  readonly 'message.sms_paid_for': {
    readonly amount: string;
    readonly merchant: string;
    readonly description: string;
    readonly end: 'closed' | 'other';
  };
  readonly 'message.sms_pay_by': { readonly mode: 'test' | 'other'; readonly when: string };
  readonly 'message.sms_pay_here': { readonly mode: 'test' | 'other' };
  readonly 'message.sms_receipt_here': { readonly mode: 'test' | 'other' };
  readonly 'message.sms_refund_here': { readonly mode: 'test' | 'other' };
  readonly 'message.sms_refunded': { readonly amount: string; readonly merchant: string };
  readonly 'message.sms_refunded_for': {
    readonly amount: string;
    readonly merchant: string;
    readonly description: string;
    readonly end: 'closed' | 'other';
  };
  readonly 'message.sms_reminds': { readonly merchant: string; readonly amount: string };
  readonly 'message.sms_reminds_of': {
    readonly merchant: string;
    readonly amount: string;
    readonly description: string;
    readonly end: 'closed' | 'other';
  };
  readonly 'message.subject': {
    readonly merchant: string;
    readonly amount: string;
    readonly description: string;
  };
  readonly 'message.subject_reminder': {
    readonly merchant: string;
    readonly amount: string;
    readonly description: string;
  };
  readonly 'message.subject_reminder_bare': { readonly merchant: string; readonly amount: string };
  readonly 'message.trial_lines': { readonly merchant: string };
  readonly 'message.trial_sentence': { readonly merchant: string };
  readonly 'message.trial_sms': { readonly merchant: string };
  readonly 'message.trial_subject': { readonly merchant: string };
  readonly 'message.what_for_line': { readonly description: string };
  readonly 'message.where_paid': { readonly merchant: string };
  readonly 'method.with_last4': { readonly label: string; readonly last4: string };
  readonly 'mode.changed': { readonly mode: 'live' | 'other' };
  readonly 'page.attempt.closed': { readonly time: string; readonly gateway: string };
  readonly 'page.attempt.failed': {
    readonly source: 'gateway' | 'reconciliation' | 'other';
    readonly time: string;
    readonly gateway: string;
    readonly reason: string;
  };
  readonly 'page.attempt.fee': { readonly attempt: string; readonly fee: string };
  readonly 'page.attempt.processing': {
    readonly source: 'gateway' | 'reconciliation' | 'other';
    readonly time: string;
    readonly gateway: string;
  };
  readonly 'page.attempt.started': { readonly time: string; readonly gateway: string };
  readonly 'page.attempt.succeeded': {
    readonly source: 'gateway' | 'reconciliation' | 'other';
    readonly how: 'method' | 'other';
    readonly time: string;
    readonly amount: string;
    readonly gateway: string;
    readonly method: string;
  };
  readonly 'page.button.share': { readonly chat: 'slack' | 'telegram' | 'other' };
  readonly 'page.button.status_of': { readonly reference: string };
  readonly 'page.button.trial': { readonly channel: 'email' | 'sms' | 'other' };
  readonly 'page.button.use_customer': { readonly customer: string };
  readonly 'page.cancel.question': { readonly link: string };
  readonly 'page.cancelled': { readonly when: 'before' | 'other'; readonly link: string };
  readonly 'page.card_also.more': { readonly first: string; readonly second: string; readonly count: number };
  readonly 'page.card_also.one': { readonly first: string };
  readonly 'page.card_also.two': { readonly first: string; readonly second: string };
  readonly 'page.card_goes_to': { readonly place: string };
  readonly 'page.card_is_in': { readonly place: string };
  readonly 'page.card_waits_for': { readonly place: string };
  readonly 'page.created_at': {
    readonly by: 'you' | 'person' | 'other';
    readonly time: string;
    readonly person: string;
  };
  readonly 'page.decided.accept': { readonly amount: string };
  readonly 'page.decided.keep': { readonly amount: string };
  readonly 'page.exception': { readonly exception: string };
  readonly 'page.explained': { readonly reference: string; readonly reason: string };
  readonly 'page.extend.refused': { readonly problem: string };
  readonly 'page.extend.until': { readonly days: number; readonly time: string };
  readonly 'page.extended': { readonly end: 'time' | 'other'; readonly link: string; readonly time: string };
  readonly 'page.fact': { readonly label: string; readonly value: string };
  readonly 'page.for_payee': { readonly payee: string };
  readonly 'page.home.due': { readonly count: string };
  readonly 'page.home.open': { readonly count: string };
  readonly 'page.home.paid': { readonly count: string };
  readonly 'page.home.settings_hint': { readonly merchant: string };
  readonly 'page.known_customers': { readonly count: number };
  readonly 'page.left.kept': { readonly what: string };
  readonly 'page.left.what': { readonly what: string };
  readonly 'page.left.when': { readonly time: string };
  readonly 'page.lifted': { readonly offer: 'send' | 'other'; readonly contact: string };
  readonly 'page.list.no_match': { readonly words: string };
  readonly 'page.list.no_match_among_newest': { readonly words: string };
  readonly 'page.list.position': {
    readonly links: string;
    readonly first: string;
    readonly last: string;
    readonly total: number;
  };
  readonly 'page.list.position_among_newest': {
    readonly links: string;
    readonly first: string;
    readonly last: string;
    readonly total: number;
  };
  readonly 'page.list.position_of_more': {
    readonly links: string;
    readonly first: string;
    readonly last: string;
    readonly total: number;
  };
  readonly 'page.list.row': { readonly reference: string; readonly link: string };
  readonly 'page.list.with_words': { readonly words: string };
  readonly 'page.owners_only': {
    readonly what: 'export' | 'close' | 'api' | 'settings' | 'other';
    readonly merchant: string;
    readonly known: 'yes' | 'other';
    readonly owners: string;
  };
  readonly 'page.qr': { readonly amount: string; readonly reference: string };
  readonly 'page.qr_not_for_phones': { readonly address: string; readonly variable: string };
  readonly 'page.refund.again': { readonly amount: string };
  readonly 'page.refund.approved_by': { readonly refund: string; readonly person: string };
  readonly 'page.refund.declined': { readonly amount: string };
  readonly 'page.refund.entry': {
    readonly by: 'person' | 'gateway' | 'other';
    readonly time: string;
    readonly amount: string;
    readonly standing: string;
    readonly person: string;
  };
  readonly 'page.refund.left': { readonly left: string; readonly captured: string };
  readonly 'page.refund.repeat': {
    readonly earlier: 'waits' | 'other';
    readonly amount: string;
    readonly reference: string;
    readonly distance: string;
  };
  readonly 'page.refund.soon': {
    readonly seconds: number;
    readonly amount: string;
    readonly reference: string;
  };
  readonly 'page.refund.stands': {
    readonly amount: string;
    readonly reference: string;
    readonly standing: string;
  };
  readonly 'page.refund.undone': { readonly amount: string };
  readonly 'page.refund.waits': {
    readonly amount: string;
    readonly reference: string;
    readonly people: string;
    readonly time: string;
  };
  readonly 'page.refund.with_reason': { readonly refund: string; readonly reason: string };
  readonly 'page.reminders': { readonly rule: 'off' | 'other'; readonly reference: string };
  readonly 'page.reminders_nobody': { readonly reference: string };
  readonly 'page.reminders_stopped': { readonly count: number; readonly time: string };
  readonly 'page.reminders_too_late': { readonly time: string };
  readonly 'page.review.nothing_sent': { readonly button: string };
  readonly 'page.sent.held': { readonly time: string; readonly recipients: string };
  readonly 'page.sent.later': { readonly time: string; readonly recipients: string };
  readonly 'page.sent.soon': { readonly seconds: number; readonly recipients: string };
  readonly 'page.sentence': { readonly words: string };
  readonly 'page.settings_saved.told_in': { readonly place: string };
  readonly 'page.share.channel': { readonly chat: 'slack' | 'telegram' | 'other' };
  readonly 'page.share.choose_channel': { readonly chat: 'slack' | 'telegram' | 'other' };
  readonly 'page.shared': { readonly place: string };
  readonly 'page.shared.invite': { readonly chat: 'slack' | 'telegram' | 'other' };
  readonly 'page.start.whose': {
    readonly role: 'owner' | 'manager' | 'finance' | 'viewer' | 'other';
    readonly merchant: string;
  };
  readonly 'page.still_planned': { readonly message: string; readonly time: string; readonly more: number };
  readonly 'page.stopped': { readonly left: 'some' | 'before' | 'other'; readonly stopped: string };
  readonly 'page.talk.unread': { readonly help: string };
  readonly 'page.team.code': { readonly as: 'me' | 'other'; readonly chat: string; readonly role: string };
  readonly 'page.team.here': { readonly chat: string };
  readonly 'page.team.holds': { readonly as: 'me' | 'other'; readonly time: string };
  readonly 'page.team.link': {
    readonly as: 'me' | 'maker' | 'other';
    readonly chat: string;
    readonly role: string;
  };
  readonly 'page.team.off': { readonly chat: string };
  readonly 'page.team.or_code': { readonly bot: string };
  readonly 'page.title.team': { readonly chat: string };
  readonly 'page.trial.not_now': { readonly reason: 'account' | 'recipient_limit' | 'daily_limit' | 'other' };
  readonly 'page.zone_set': { readonly zone: string };
  readonly 'pay.ask_for_a_new_one': { readonly merchant: string };
  readonly 'pay.ask_merchant': { readonly merchant: string };
  readonly 'pay.ask_person': { readonly person: string; readonly merchant: string };
  readonly 'pay.ask_person_for_a_new_one': { readonly person: string; readonly merchant: string };
  readonly 'pay.bank_took_of': { readonly taken: string; readonly amount: string };
  readonly 'pay.being_checked': { readonly merchant: string };
  readonly 'pay.button': { readonly amount: string };
  readonly 'pay.button_again': { readonly amount: string };
  readonly 'pay.confirming_write': { readonly address: string };
  readonly 'pay.declined': { readonly reason: string };
  readonly 'pay.have_payment': { readonly count: number };
  readonly 'pay.leading_on.link': { readonly amount: string };
  readonly 'pay.leading_on.text': { readonly amount: string };
  readonly 'pay.merchant.asked': { readonly merchant: string };
  readonly 'pay.merchant.asks': { readonly merchant: string };
  readonly 'pay.merchant.bank_took': { readonly merchant: string };
  readonly 'pay.merchant.bank_took_part': { readonly merchant: string };
  readonly 'pay.merchant.checks': { readonly merchant: string };
  readonly 'pay.merchant.received': { readonly merchant: string };
  readonly 'pay.merchant.returned': { readonly merchant: string };
  readonly 'pay.merchant.returned_part': { readonly merchant: string };
  readonly 'pay.merchant.waits': { readonly merchant: string };
  readonly 'pay.paused': { readonly merchant: string };
  readonly 'pay.receipt_goes_to': { readonly address: string };
  readonly 'pay.receipt_problem_too_long': { readonly max: number };
  readonly 'pay.receipt_problem_too_often': { readonly merchant: string };
  readonly 'pay.receipt_refund': { readonly amount: string; readonly when: string };
  readonly 'pay.receipt_title': { readonly number: string };
  readonly 'pay.refunded': { readonly amount: string };
  readonly 'pay.refunded_part': { readonly refunded: string; readonly amount: string };
  readonly 'pay.request_ended_on': { readonly when: string };
  readonly 'pay.secure': { readonly merchant: string };
  readonly 'pay.taken_back': { readonly merchant: string };
  readonly 'pay.write_to': { readonly address: string };
  readonly 'problem.amount.ambiguous': {
    readonly text: string;
    readonly readings: string;
    readonly typed: string;
  };
  readonly 'problem.amount.decimals': { readonly currency: string; readonly count: number };
  readonly 'problem.amount.decimals_like': {
    readonly currency: string;
    readonly count: number;
    readonly examples: string;
  };
  readonly 'problem.amount.missing': { readonly example: string };
  readonly 'problem.amount.no_decimals': { readonly currency: string };
  readonly 'problem.amount.no_decimals_like': { readonly currency: string; readonly examples: string };
  readonly 'problem.amount.not_a_number': { readonly example: string };
  readonly 'problem.amount.not_above_zero': { readonly example: string };
  readonly 'problem.amount.too_large': { readonly limit: string };
  readonly 'problem.amount.too_small': { readonly limit: string };
  readonly 'problem.amount.wrong_step': { readonly step: string };
  readonly 'problem.channels.links_blocked': { readonly country: string };
  readonly 'problem.currency.ambiguous_sign': { readonly sign: string; readonly examples: string };
  readonly 'problem.currency.disagrees': { readonly said: string; readonly code: string };
  readonly 'problem.currency.unknown': { readonly text: string; readonly example: string };
  readonly 'problem.currency.unsupported': { readonly code: string; readonly example: string };
  readonly 'problem.currency.withdrawn': { readonly code: string; readonly example: string };
  readonly 'problem.currency.withdrawn_use': { readonly code: string; readonly successor: string };
  readonly 'problem.customer_name.bad_characters': { readonly example: string };
  readonly 'problem.customer_name.too_long': { readonly max: number };
  readonly 'problem.description.bad_characters': { readonly example: string };
  readonly 'problem.description.too_long': { readonly max: number };
  readonly 'problem.email.malformed': { readonly example: string };
  readonly 'problem.email.needed_to_send': { readonly channel: string; readonly example: string };
  readonly 'problem.expires.not_later': {
    readonly end: 'time' | 'other';
    readonly time: string;
    readonly example: string;
  };
  readonly 'problem.expires.not_understood': { readonly examples: string };
  readonly 'problem.expires.too_late': { readonly example: string; readonly never: string };
  readonly 'problem.expires.too_soon': { readonly example: string };
  readonly 'problem.language.unknown': { readonly text: string; readonly languages: string };
  readonly 'problem.line.misspelt_option': { readonly option: string; readonly nearest: string };
  readonly 'problem.line.note_without_value': { readonly example: string };
  readonly 'problem.line.option_without_value': { readonly option: string; readonly example: string };
  readonly 'problem.line.repeated': { readonly what: 'email' | 'phone' | 'other'; readonly option: string };
  readonly 'problem.line.unbalanced_quote': { readonly text: string };
  readonly 'problem.line.unclear_time': { readonly text: string };
  readonly 'problem.line.unknown_channel': { readonly text: string; readonly example: string };
  readonly 'problem.line.unknown_command': { readonly word: string };
  readonly 'problem.line.unknown_filter': { readonly text: string };
  readonly 'problem.line.unknown_option': { readonly option: string };
  readonly 'problem.line.words_after_reference': { readonly text: string };
  readonly 'problem.notes.bad_characters': { readonly number: number };
  readonly 'problem.notes.card_number': { readonly number: number };
  readonly 'problem.notes.key_missing': { readonly number: number; readonly example: string };
  readonly 'problem.notes.key_repeated': { readonly number: number };
  readonly 'problem.notes.key_too_long': { readonly number: number; readonly max: number };
  readonly 'problem.notes.too_many': { readonly max: number };
  readonly 'problem.notes.value_missing': { readonly number: number; readonly example: string };
  readonly 'problem.notes.value_too_long': { readonly number: number; readonly max: number };
  readonly 'problem.phone.malformed': { readonly example: string };
  readonly 'problem.phone.needed_to_send': { readonly channel: string; readonly example: string };
  readonly 'problem.phone.no_country': { readonly examples: string };
  readonly 'problem.phone.not_valid': { readonly example: string };
  readonly 'problem.phone.premium': { readonly example: string };
  readonly 'problem.phone.too_long': { readonly example: string };
  readonly 'problem.phone.too_short': { readonly example: string };
  readonly 'problem.reference.bad_characters': { readonly example: string };
  readonly 'problem.reference.too_long': { readonly max: number };
  readonly 'problem.refund.currency': { readonly currency: string };
  readonly 'problem.reminders.in_the_past': { readonly example: string };
  readonly 'problem.reminders.not_understood': { readonly example: string };
  readonly 'problem.reminders.too_many': { readonly max: number };
  readonly 'problem.send_at.in_the_past': { readonly example: string };
  readonly 'problem.send_at.missing': { readonly example: string };
  readonly 'problem.send_at.not_understood': { readonly example: string };
  readonly 'problem.sentence': { readonly problem: string };
  readonly 'problem.time_unclear.one': { readonly reading: string; readonly typed: string };
  readonly 'problem.time_unclear.several': { readonly readings: string; readonly typed: string };
  readonly 'question.amount_unclear': {
    readonly text: string;
    readonly readings: string;
    readonly typed: string;
  };
  readonly 'question.ask.amount_of': { readonly readings: string };
  readonly 'question.ask.email_of': { readonly readings: string };
  readonly 'question.ask.expires_of': { readonly readings: string };
  readonly 'question.ask.phone_of': { readonly readings: string };
  readonly 'question.ask.reminders_of': { readonly readings: string };
  readonly 'question.ask.send_at_of': { readonly readings: string };
  readonly 'question.ask.time_of': { readonly readings: string };
  readonly 'question.more_follow': { readonly count: number };
  readonly 'question.not_made': { readonly question: string };
  readonly 'question.not_made_yet': { readonly question: string };
  readonly 'question.reading.expires': { readonly time: string };
  readonly 'question.reading.reminders': { readonly times: string };
  readonly 'question.reading.send_at': { readonly time: string };
  readonly 'question.why.about': { readonly text: string };
  readonly 'question.why.country': { readonly text: string };
  readonly 'question.why.currency': { readonly text: string };
  readonly 'question.why.disguised': { readonly text: string };
  readonly 'question.why.left_over': { readonly text: string };
  readonly 'question.why.magnitude': { readonly text: string };
  readonly 'question.why.one_of_several': { readonly text: string };
  readonly 'question.why.period': { readonly text: string };
  readonly 'question.why.plus': { readonly text: string };
  readonly 'question.why.sending': { readonly text: string };
  readonly 'question.why.several': { readonly text: string };
  readonly 'question.why.sign': { readonly text: string };
  readonly 'question.why.split': { readonly text: string };
  readonly 'question.why.stands_alone': { readonly text: string };
  readonly 'question.why.subunit': { readonly text: string };
  readonly 'question.why.time_in_words': { readonly text: string };
  readonly 'question.why.time_unclear': { readonly text: string };
  readonly 'question.why.times': { readonly text: string };
  readonly 'question.why.unreadable': { readonly text: string };
  readonly 'question.why.word': { readonly text: string };
  readonly 'report.by_gateway': { readonly list: string };
  readonly 'report.by_seller': { readonly list: string };
  readonly 'report.captured': { readonly amount: string; readonly count: number };
  readonly 'report.day': { readonly day: string; readonly zone: string };
  readonly 'report.days': { readonly from: string; readonly to: string; readonly zone: string };
  readonly 'report.decisions': { readonly count: number };
  readonly 'report.disputes': { readonly count: number };
  readonly 'report.more_payouts': { readonly count: number };
  readonly 'report.of': {
    readonly name: string;
    readonly amount: string;
    readonly payments: number;
    readonly net: string;
  };
  readonly 'report.other_sellers': {
    readonly count: number;
    readonly amount: string;
    readonly payments: number;
    readonly net: string;
  };
  readonly 'report.payout': {
    readonly amount: string;
    readonly gateway: string;
    readonly day: string;
    readonly status: 'paid' | 'failed' | 'other';
  };
  readonly 'report.payout_difference': { readonly amount: string; readonly gateway: string };
  readonly 'report.payout_links': { readonly links: string; readonly more: number };
  readonly 'report.payout_others': { readonly amount: string };
  readonly 'report.refunds': { readonly count: number };
  readonly 'report.silent': { readonly gateway: string };
  readonly 'report.sums': {
    readonly refunded: string;
    readonly fees: string;
    readonly disputed: string;
    readonly net: string;
  };
  readonly 'report.unmatched': { readonly amount: string; readonly line: string; readonly gateway: string };
  readonly 'report.unmatched_more': { readonly count: number };
  readonly 'report.unreadable': { readonly period: string };
  readonly 'report.which_days': { readonly period: string };
  readonly 'review.filtered': { readonly country: string };
  readonly 'review.notes': { readonly notes: string };
  readonly 'review.phone_unassigned': { readonly phone: string };
  readonly 'review.reach': {
    readonly missing:
      | 'email'
      | 'sms'
      | 'whatsapp'
      | 'email_sms'
      | 'email_whatsapp'
      | 'sms_whatsapp'
      | 'other';
  };
  readonly 'review.recipient.email': { readonly contact: string };
  readonly 'review.recipient.sms': { readonly contact: string };
  readonly 'review.recipient.whatsapp': { readonly contact: string };
  readonly 'review.registration': { readonly country: string };
  readonly 'review.reminders_after_sending': { readonly count: number; readonly days: string };
  readonly 'review.reminders_before_end': { readonly count: number; readonly days: string };
  readonly 'review.reminders_own': { readonly times: string };
  readonly 'review.reminders_own_by_day': { readonly times: string };
  readonly 'review.sending.delivered': { readonly recipients: string; readonly time: string };
  readonly 'review.sending.ended': { readonly recipients: string };
  readonly 'review.sending.in_inbox': { readonly recipients: string; readonly time: string };
  readonly 'review.sending.kept': {
    readonly recipients: string;
    readonly time: string;
    readonly variable: string;
  };
  readonly 'review.sending.later': { readonly recipients: string; readonly time: string };
  readonly 'review.sending.left': { readonly recipients: string; readonly time: string };
  readonly 'review.sending.more': { readonly count: number };
  readonly 'review.sending.now': {
    readonly undo: 'may' | 'other';
    readonly recipients: string;
    readonly time: string;
  };
  readonly 'review.sending.other_message': { readonly of: 'reminder' | 'other'; readonly said: string };
  readonly 'review.sending.planned_at': { readonly recipients: string; readonly time: string };
  readonly 'review.sending.planned_now': { readonly recipients: string };
  readonly 'review.sending.told': { readonly recipients: string; readonly news: string };
  readonly 'review.sending.under_way': { readonly recipients: string };
  readonly 'review.stopped': { readonly message: string; readonly reason: string };
  readonly 'settings.accent_color.too_light': { readonly contrast: string; readonly least: string };
  readonly 'settings.approval.hint': { readonly example: string };
  readonly 'settings.approval.problem': { readonly example: string };
  readonly 'settings.channel': { readonly chat: 'slack' | 'telegram' | 'other' };
  readonly 'settings.channel.hint': { readonly chat: 'slack' | 'telegram' | 'other' };
  readonly 'settings.currencies.problem': { readonly max: number };
  readonly 'settings.expiry.days': { readonly count: number };
  readonly 'settings.expiry.hours': { readonly count: number };
  readonly 'settings.language.hint': { readonly chat: 'slack' | 'telegram' | 'other' };
  readonly 'settings.legal_name.hint': { readonly merchant: string };
  readonly 'settings.line.problem': { readonly max: number };
  readonly 'settings.sender_name.hint': { readonly merchant: string };
  readonly 'settings.small_print': { readonly merchant: string };
  readonly 'settings.template': { readonly purpose: 'link' | 'reminder' | 'other' };
  readonly 'settings.template.hint': {
    readonly state: 'approved' | 'pending' | 'rejected' | 'unknown' | 'other';
  };
  readonly 'settings.texts_per_day.problem': { readonly max: number };
  readonly 'settings.time_zone.hint': { readonly chat: string };
  readonly 'settings.watching.place': {
    readonly named: 'yes' | 'other';
    readonly chat: string;
    readonly name: string;
  };
  readonly 'signup.done': {
    readonly live: 'allowed' | 'other';
    readonly merchant: string;
    readonly country: string;
    readonly currency: string;
    readonly zone: string;
  };
  readonly 'signup.name.not_reviewed': { readonly names: string };
  readonly 'signup.name.problem': { readonly max: number };
  readonly 'signup.offer': { readonly merchant: string };
  readonly 'slack.as_of': { readonly of: 'link' | 'other'; readonly time: string };
  readonly 'slack.day_and_time': { readonly day: string; readonly time: string };
  readonly 'slack.failure.not_allowed': { readonly code: string };
  readonly 'slack.failure.refused': { readonly code: string };
  readonly 'slack.failure.slow_down': { readonly seconds: number };
  readonly 'slack.failure.too_late_to_open': { readonly how: 'typed' | 'other' };
  readonly 'slack.help.options': { readonly options: string };
  readonly 'slack.install.missing_scope': { readonly scopes: string };
  readonly 'slack.more_of_group': { readonly group: string };
  readonly 'slack.not_invited': { readonly channel: string; readonly command: string };
  readonly 'state.bank_took_and_refunded': {
    readonly refunded: string;
    readonly taken: string;
    readonly captured: string;
  };
  readonly 'state.bank_took_of': { readonly taken: string; readonly captured: string };
  readonly 'state.exception.late': { readonly end: 'cancelled' | 'other' };
  readonly 'state.exception.late_by': { readonly end: 'cancelled' | 'other'; readonly duration: string };
  readonly 'state.exception.mismatch': { readonly captured: string; readonly amount: string };
  readonly 'state.exception.mismatch_unknown': { readonly amount: string };
  readonly 'state.exception.over': { readonly amount: string };
  readonly 'state.refunded_of': { readonly refunded: string; readonly captured: string };
  readonly 'team.deputy': { readonly who: 'person' | 'other'; readonly name: string };
  readonly 'team.did.other': { readonly about: 'review' | 'other' };
  readonly 'team.doings': { readonly name: string; readonly count: number };
  readonly 'team.ended': { readonly why: 'removed' | 'other'; readonly time: string };
  readonly 'team.headline': { readonly count: number; readonly merchant: string };
  readonly 'team.invite': { readonly chat: string };
  readonly 'team.leave.question': { readonly merchant: string };
  readonly 'team.left': { readonly merchant: string };
  readonly 'team.people.added': { readonly count: number; readonly role: string };
  readonly 'team.remove.question': { readonly name: string };
  readonly 'team.removed': { readonly name: string };
  readonly 'team.role': { readonly role: 'owner' | 'manager' | 'finance' | 'sales' | 'viewer' | 'other' };
  readonly 'team.role_given': { readonly name: string; readonly role: string };
  readonly 'telegram.added': { readonly command: string };
  readonly 'telegram.bound': { readonly merchant: string };
  readonly 'telegram.business.connected': { readonly command: string };
  readonly 'telegram.button.keep': { readonly value: string };
  readonly 'telegram.chosen': { readonly option: string };
  readonly 'telegram.document.also': { readonly kinds: string };
  readonly 'telegram.document.kept': { readonly deleted: 'yes' | 'other'; readonly kind: string };
  readonly 'telegram.document.which': { readonly kinds: string };
  readonly 'telegram.form.at_most': { readonly max: number };
  readonly 'telegram.form.day': {
    readonly weekday: string;
    readonly day: string;
    readonly month: string;
    readonly year: string;
  };
  readonly 'telegram.form.example': { readonly example: string };
  readonly 'telegram.form.now': { readonly value: string };
  readonly 'telegram.form.which_day': { readonly example: string };
  readonly 'telegram.form.which_time': { readonly day: string };
  readonly 'telegram.help.options': { readonly options: string };
  readonly 'telegram.inline.example': { readonly example: string };
  readonly 'telegram.join.ask': {
    readonly may: 'make' | 'other';
    readonly merchant: string;
    readonly role: string;
  };
  readonly 'telegram.join.leaves': { readonly left: string };
  readonly 'telegram.stranger': { readonly invite: string };
  readonly 'telegram.unbound': { readonly command: string };
  readonly 'terminal.audit.checked': {
    readonly merchants: number;
    readonly rows: number;
    readonly faults: number;
  };
  readonly 'terminal.audit.ended': { readonly trails: number; readonly rows: number };
  readonly 'terminal.audit.fault': {
    readonly merchantId: string;
    readonly number: string;
    readonly fault: 'number_wrong' | 'previous_wrong' | 'other';
  };
  readonly 'terminal.doctor.address_none': { readonly variable: string };
  readonly 'terminal.doctor.address_rests': { readonly address: string; readonly error: string };
  readonly 'terminal.doctor.address_right': { readonly address: string };
  readonly 'terminal.doctor.address_wrong': { readonly address: string; readonly error: string };
  readonly 'terminal.doctor.clock_right': { readonly host: string };
  readonly 'terminal.doctor.clock_wrong': {
    readonly seconds: number;
    readonly host: string;
    readonly most: number;
  };
  readonly 'terminal.doctor.disk_full': { readonly free: string; readonly needed: string };
  readonly 'terminal.doctor.disk_right': { readonly free: string };
  readonly 'terminal.doctor.end': { readonly count: number };
  readonly 'terminal.doctor.key_right': { readonly provider: string };
  readonly 'terminal.doctor.key_wrong': {
    readonly provider: string;
    readonly error: string;
    readonly variable: string;
  };
  readonly 'terminal.doctor.slack_none': { readonly address: string };
  readonly 'terminal.doctor.slack_optional': { readonly workspace: string; readonly scopes: string };
  readonly 'terminal.doctor.slack_right': { readonly workspace: string };
  readonly 'terminal.doctor.slack_scopes': { readonly workspace: string; readonly scopes: string };
  readonly 'terminal.doctor.slack_sealed': { readonly variable: string };
  readonly 'terminal.doctor.slack_store': { readonly error: string };
  readonly 'terminal.doctor.slack_wrong': { readonly error: string };
  readonly 'terminal.doctor.store_none': { readonly place: string };
  readonly 'terminal.doctor.store_right': { readonly place: string };
  readonly 'terminal.doctor.store_wrong': { readonly place: string; readonly error: string };
  readonly 'terminal.doctor.unasked': { readonly provider: string; readonly error: string };
  readonly 'terminal.doctor.webhook_missing': { readonly provider: string; readonly variable: string };
  readonly 'terminal.keys.forget': { readonly former: string };
  readonly 'terminal.keys.how': { readonly former: string; readonly key: string; readonly command: string };
  readonly 'terminal.keys.resealed': { readonly count: number };
  readonly 'terminal.keys.running': { readonly folder: string; readonly command: string };
  readonly 'terminal.keys.unreadable': { readonly place: string };
  readonly 'terminal.kyc.unknown_reviewer': { readonly name: string; readonly names: string };
  readonly 'terminal.ledger.balance': {
    readonly name: string;
    readonly captured: string;
    readonly refunded: string;
    readonly fees: string;
    readonly disputed: string;
    readonly net: string;
  };
  readonly 'terminal.ledger.checked': {
    readonly links: number;
    readonly rows: number;
    readonly differences: number;
    readonly waiting: number;
  };
  readonly 'terminal.ledger.difference': {
    readonly merchantId: string;
    readonly reference: string;
    readonly problem: string;
  };
  readonly 'terminal.ledger.different': { readonly row: string };
  readonly 'terminal.ledger.exported': { readonly count: number; readonly file: string };
  readonly 'terminal.ledger.extra': { readonly row: string };
  readonly 'terminal.ledger.missing': { readonly row: string };
  readonly 'terminal.ledger.not_as_gateway': {
    readonly account: string;
    readonly attemptId: string;
    readonly ledger: string;
    readonly gateway: string;
  };
  readonly 'terminal.ledger.not_as_link': {
    readonly account: string;
    readonly ledger: string;
    readonly link: string;
  };
  readonly 'terminal.ledger.unasked': { readonly attemptId: string; readonly problem: string };
  readonly 'terminal.ledger.unbalanced': { readonly event: string };
  readonly 'terminal.ledger.unknown_at_gateway': {
    readonly account: string;
    readonly attemptId: string;
    readonly ledger: string;
  };
  readonly 'terminal.outbox.about_state': { readonly states: string };
  readonly 'terminal.outbox.not_parked': { readonly id: string; readonly outcome: string };
  readonly 'terminal.outbox.resent': { readonly id: string };
  readonly 'terminal.privacy.erased': { readonly count: number; readonly merchants: number };
  readonly 'terminal.privacy.sure': { readonly command: string };
  readonly 'terminal.report.carrier_off': { readonly variables: string };
  readonly 'terminal.report.carrier_on': {
    readonly carrier: string;
    readonly sender: string;
    readonly path: string;
  };
  readonly 'terminal.report.carrier_unheard': {
    readonly carrier: string;
    readonly sender: string;
    readonly variable: string;
  };
  readonly 'terminal.report.gateway': {
    readonly gateway: string;
    readonly mode: 'live' | 'other';
    readonly path: string;
  };
  readonly 'terminal.report.gateway_unheard': {
    readonly gateway: string;
    readonly mode: 'live' | 'other';
    readonly variable: string;
  };
  readonly 'terminal.report.gateways_in_turn': { readonly first: string; readonly second: string };
  readonly 'terminal.report.listens': { readonly address: string };
  readonly 'terminal.report.listens_behind': { readonly address: string; readonly publicUrl: string };
  readonly 'terminal.report.operator': {
    readonly how: 'place' | 'played' | 'command' | 'other';
    readonly named: number;
    readonly names: string;
    readonly place: string;
    readonly needed: number;
  };
  readonly 'terminal.report.payments_off': { readonly variables: string; readonly setting: string };
  readonly 'terminal.report.playground_off': { readonly setting: string };
  readonly 'terminal.report.slack_off': { readonly variable: string; readonly other: string };
  readonly 'terminal.report.slack_on': {
    readonly transport: 'http' | 'other';
    readonly path: string;
    readonly identity: 'oauth' | 'other';
    readonly installPath: string;
  };
  readonly 'terminal.report.slack_played': { readonly variable: string; readonly other: string };
  readonly 'terminal.report.store_embedded': { readonly folder: string; readonly variable: string };
  readonly 'terminal.report.store_mongodb': { readonly variable: string };
  readonly 'terminal.report.telegram_off': { readonly variable: string; readonly other: string };
  readonly 'terminal.report.telegram_on': { readonly mode: 'webhook' | 'other'; readonly path: string };
  readonly 'terminal.report.telegram_played': { readonly variable: string; readonly other: string };
  readonly 'terminal.store.about_dir': { readonly variable: string; readonly folder: string };
  readonly 'terminal.store.about_export': { readonly program: string };
  readonly 'terminal.store.about_import': { readonly program: string; readonly name: string };
  readonly 'terminal.store.advice': {
    readonly restoring: string;
    readonly exporting: string;
    readonly importing: string;
  };
  readonly 'terminal.store.checked': {
    readonly collections: number;
    readonly indexes: number;
    readonly mismatches: number;
  };
  readonly 'terminal.store.collection': {
    readonly collection: string;
    readonly count: number;
    readonly size: string;
    readonly indexes: string;
  };
  readonly 'terminal.store.compacted': { readonly before: string; readonly after: string };
  readonly 'terminal.store.copied': { readonly from: string; readonly to: string };
  readonly 'terminal.store.damaged': { readonly problem: string };
  readonly 'terminal.store.documents': { readonly file: string; readonly count: number };
  readonly 'terminal.store.indexes': { readonly file: string; readonly count: number };
  readonly 'terminal.store.kept': { readonly folder: string };
  readonly 'terminal.store.readable': {
    readonly collection: string;
    readonly readable: number;
    readonly expected: number;
  };
  readonly 'terminal.store.size': { readonly size: string; readonly free: string };
  readonly 'terminal.telegram.about_webhook': { readonly variable: string };
  readonly 'terminal.telegram.bot': { readonly username: string };
  readonly 'terminal.telegram.failed': { readonly error: string };
  readonly 'terminal.telegram.menus_differ': { readonly count: number; readonly command: string };
  readonly 'terminal.telegram.off': { readonly variable: string };
  readonly 'terminal.telegram.older': { readonly version: string };
  readonly 'terminal.telegram.registered': { readonly menus: number; readonly texts: number };
  readonly 'terminal.telegram.switch': { readonly name: string; readonly path: string };
  readonly 'terminal.telegram.unseen': { readonly name: string; readonly path: string };
  readonly 'terminal.telegram.webhook_elsewhere': { readonly address: string; readonly wanted: string };
  readonly 'terminal.telegram.webhook_error': { readonly at: string; readonly error: string };
  readonly 'terminal.telegram.webhook_kinds': { readonly kinds: string; readonly command: string };
  readonly 'terminal.telegram.webhook_none': { readonly command: string };
  readonly 'terminal.telegram.webhook_right': { readonly address: string; readonly count: number };
  readonly 'terminal.telegram.webhook_unknown': { readonly variable: string; readonly command: string };
  readonly 'terminal.telegram.webhook_unwanted': { readonly address: string; readonly setting: string };
  readonly 'terminal.unknown_merchant': { readonly merchantId: string; readonly count: number };
  readonly 'terminal.usage': { readonly command: string };
  readonly 'terminal.warning.few_reviewers': { readonly named: number; readonly needed: number };
  readonly 'terminal.warning.live_unused': { readonly variable: string; readonly setting: string };
  readonly 'terminal.warning.place_off': { readonly chat: string; readonly place: string };
  readonly 'terminal.warning.playground_open': { readonly setting: string };
  readonly 'terminal.warning.screening_unreadable': { readonly path: string };
  readonly 'terminal.work.about_retry': { readonly all: string };
  readonly 'terminal.work.dropped': { readonly kind: string; readonly id: string };
  readonly 'terminal.work.none': { readonly command: string };
  readonly 'terminal.work.parked': { readonly share: string; readonly at: string; readonly reason: string };
  readonly 'terminal.work.retried': { readonly id: string };
  readonly 'terminal.work.retried_all': { readonly count: number };
  readonly 'time.after': { readonly duration: string };
  readonly 'time.age.days': { readonly count: number };
  readonly 'time.age.hours': { readonly count: number };
  readonly 'time.age.minutes': { readonly count: number };
  readonly 'time.ago': { readonly duration: string };
  readonly 'time.city_time': { readonly city: string };
  readonly 'time.day': { readonly day: string; readonly month: string; readonly year: string };
  readonly 'time.days': { readonly count: number };
  readonly 'time.hours': { readonly count: number };
  readonly 'time.minutes': { readonly count: number };
  readonly 'time.short': { readonly day: string; readonly month: string; readonly clock: string };
  readonly 'time.short_with_year': {
    readonly day: string;
    readonly month: string;
    readonly year: string;
    readonly clock: string;
  };
  readonly 'time.short_with_zone': { readonly time: string; readonly zone: string };
  readonly 'time.two_units': { readonly larger: string; readonly smaller: string };
  readonly 'time.wall': {
    readonly weekday: string;
    readonly day: string;
    readonly month: string;
    readonly year: string;
    readonly clock: string;
  };
  readonly 'time.with_distance': { readonly time: string; readonly distance: string };
  readonly 'time.with_zone': { readonly time: string; readonly zone: string };
  readonly 'time.zone_in_use': { readonly time: string; readonly zone: string };
  readonly 'web.gateways.add': { readonly gateway: string };
  readonly 'web.gateways.any_amount': { readonly currency: string };
  readonly 'web.gateways.done': { readonly what: 'connected' | 'secret' | 'removed' | 'other' };
  readonly 'web.gateways.from': { readonly amount: string };
  readonly 'web.gateways.heading': { readonly merchant: string };
  readonly 'web.gateways.key_hint': { readonly gateway: 'stripe' | 'other' };
  readonly 'web.gateways.mode_name': { readonly mode: 'live' | 'other' };
  readonly 'web.gateways.not_taken': { readonly currency: string };
  readonly 'web.gateways.once': { readonly minutes: number };
  readonly 'web.gateways.problem': {
    readonly problem:
      | 'missing'
      | 'wrong_mode'
      | 'not_allowed'
      | 'no_answer'
      | 'no_payments'
      | 'secret'
      | 'other';
    readonly gateway: string;
  };
  readonly 'web.gateways.remove': { readonly gateway: string };
  readonly 'web.gateways.remove_in_use': {
    readonly gateway: string;
    readonly references: string;
    readonly more: number;
  };
  readonly 'web.gateways.remove_question': { readonly gateway: string; readonly lastFour: string };
  readonly 'web.gateways.remove_unavailable': { readonly gateway: string };
  readonly 'web.gateways.secret_state': { readonly kept: 'yes' | 'other' };
  readonly 'web.gateways.to_mode': { readonly mode: 'live' | 'other' };
  readonly 'web.gateways.webhook_note': { readonly gateway: 'stripe' | 'other' };
  readonly 'web.install.organisation.heading': { readonly known: 'named' | 'other'; readonly name: string };
  readonly 'web.install.organisation.text': { readonly command: string };
  readonly 'web.install.workspace.heading': { readonly known: 'named' | 'other'; readonly name: string };
  readonly 'web.install.workspace.text': { readonly command: string };
  readonly 'web.key.heading': { readonly merchant: string };
  readonly 'web.key.lost': { readonly command: string };
  readonly 'web.key.once': { readonly minutes: number };
  readonly 'web.key.rotation': { readonly time: string };
  readonly 'web.key.where': { readonly variable: string };
  readonly 'web.kyc.asked': { readonly words: string };
  readonly 'web.kyc.document_line': { readonly kind: string; readonly size: string; readonly time: string };
  readonly 'web.kyc.document_problem': {
    readonly problem:
      | 'empty'
      | 'too_large'
      | 'not_a_document'
      | 'cut_off'
      | 'locked'
      | 'too_many'
      | 'kind'
      | 'other';
    readonly mb: number;
  };
  readonly 'web.kyc.document_rule': { readonly mb: number };
  readonly 'web.kyc.edit': { readonly page: string };
  readonly 'web.kyc.email_ask': { readonly email: string };
  readonly 'web.kyc.email_done': { readonly email: string };
  readonly 'web.kyc.email_problem': { readonly problem: 'wrong' | 'over' | 'too_many' | 'failed' | 'other' };
  readonly 'web.kyc.email_send': { readonly again: 'yes' | 'other' };
  readonly 'web.kyc.email_sent': { readonly email: string; readonly minutes: number };
  readonly 'web.kyc.heading': { readonly merchant: string };
  readonly 'web.kyc.hint.owners': { readonly share: number };
  readonly 'web.kyc.malformed.owners': { readonly share: number };
  readonly 'web.kyc.nobody': { readonly share: number };
  readonly 'web.kyc.once': { readonly minutes: number };
  readonly 'web.kyc.one_of': { readonly kinds: string };
  readonly 'web.kyc.owner': { readonly number: number };
  readonly 'web.kyc.problem': {
    readonly problem:
      | 'malformed'
      | 'too_long'
      | 'unknown_country'
      | 'not_confirmed'
      | 'asked_again'
      | 'other';
  };
  readonly 'web.kyc.remove': { readonly name: string };
  readonly 'web.kyc.step_state': { readonly state: 'there' | 'other' };
  readonly 'web.kyc.until': { readonly time: string };
  readonly 'web.kyc.uploaded': { readonly name: string };
  readonly 'web.kyc.who_reads': { readonly merchant: string };
  readonly 'web.logo.heading': { readonly merchant: string };
  readonly 'web.logo.once': { readonly minutes: number };
  readonly 'web.logo.problem.too_large': { readonly kb: number };
  readonly 'web.logo.problem.too_long_a_side': { readonly max: number };
  readonly 'web.logo.problem.too_small_a_side': { readonly min: number };
  readonly 'web.logo.rule': { readonly kb: number; readonly min: number; readonly max: number };
  readonly 'web.look.note': { readonly minutes: number };
  readonly 'web.look.show': { readonly type: 'pdf' | 'other' };
  readonly 'web.report_file.download': { readonly kind: string };
  readonly 'web.report_file.heading': {
    readonly file: 'payouts' | 'everything' | 'other';
    readonly merchant: string;
  };
  readonly 'web.report_file.once': { readonly minutes: number };
  readonly 'web.request': { readonly id: string };
  readonly 'web.secret.once': { readonly minutes: string };
  readonly 'web.too_many.text': { readonly seconds: number };
  readonly 'webhooks.added': { readonly by: 'key' | 'other'; readonly time: string };
  readonly 'webhooks.delivery': { readonly state: 'delivered' | 'failed' | 'dropped' | 'other' };
  readonly 'webhooks.events': { readonly events: string };
  readonly 'webhooks.failing': { readonly time: string };
  readonly 'webhooks.form.url_problem': { readonly example: string };
  readonly 'webhooks.headline': { readonly count: number; readonly merchant: string };
  readonly 'webhooks.made': { readonly url: string; readonly time: string };
  readonly 'webhooks.missed': { readonly count: number; readonly time: string };
  readonly 'webhooks.next_try': { readonly time: string };
  readonly 'webhooks.none': { readonly merchant: string };
  readonly 'webhooks.off_since': { readonly time: string };
  readonly 'webhooks.older': { readonly time: string };
  readonly 'webhooks.ping.answered': { readonly status: string; readonly ms: number };
  readonly 'webhooks.ping.body': { readonly answer: string };
  readonly 'webhooks.ping.failed': {
    readonly came: 'status' | 'other';
    readonly status: string;
    readonly problem: string;
  };
  readonly 'webhooks.ping.refused': {
    readonly came: 'status' | 'other';
    readonly status: string;
    readonly problem: string;
  };
  readonly 'webhooks.problem.answered': { readonly status: string };
  readonly 'webhooks.problem.certificate': { readonly code: string };
  readonly 'webhooks.problem.tls': { readonly code: string };
  readonly 'webhooks.removed': { readonly url: string };
  readonly 'webhooks.rotated': { readonly url: string; readonly time: string; readonly hours: string };
  readonly 'webhooks.sent_again': { readonly event: string };
  readonly 'webhooks.took': { readonly ms: number };
  readonly 'webhooks.tries': { readonly count: number; readonly url: string };
  readonly 'zone.city.hint': { readonly example: string };
  readonly 'zone.problem': { readonly example: string };
}
