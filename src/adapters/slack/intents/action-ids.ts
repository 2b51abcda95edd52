/**
 * Names that travel through Slack and come back: builders put them into blocks, listeners answer to them.
 * A value never changes its meaning: old messages keep their buttons for ever.
 */
export const CALLBACK = {
  linkForm: 'link_form',
  linkReview: 'link_review',
  linkCreated: 'link_created',
  shareLink: 'share_link',
  sendLink: 'send_link',
  moveSending: 'move_sending',
  extendLink: 'extend_link',
  liftSuppression: 'lift_suppression',
  settings: 'settings',
  sendingSettings: 'sending_settings',
  trial: 'trial',
  refund: 'refund_link',
  explain: 'explain_decision',
  evidence: 'write_evidence',
  moneySettings: 'money_settings',
  zone: 'time_zone',
  people: 'team_people',
  signUp: 'sign_up',
  kycDecision: 'kyc_decision',
  document: 'kyc_document',
  key: 'api_key',
  endpoint: 'webhook_endpoint',
  endpointChange: 'webhook_endpoint_change',
  newLinkShortcut: 'new_link',
  linkFromMessageShortcut: 'link_from_message',
} as const;

/** The action id of every input that says nothing until the form is submitted. */
export const TYPED = 'typed';

export const ACTION = {
  /** On a card and in answers; `value` is the link's id. */
  share: 'link_share',
  showQr: 'link_show_qr',
  cancel: 'link_cancel',
  showStatus: 'link_show_status',
  again: 'link_again',
  askSend: 'link_ask_send',
  remind: 'link_remind',
  sendNow: 'link_send_now',
  askMove: 'link_ask_move',
  /** `value` is `<link id>`, or `<link id>:<channel>,<channel>`. */
  send: 'link_send',
  /** `value` is `<link id>`, or `<link id>:<sending>`. */
  callOff: 'link_call_off_sending',
  /** `value` is `<link id>:<channel>`. */
  askLift: 'link_ask_lift',
  extend: 'link_extend',
  reissue: 'link_reissue',
  refund: 'link_refund',
  /** `value` is `<link id>:<refund id>`. */
  undoRefund: 'refund_undo',
  approveRefund: 'refund_approve',
  declineRefund: 'refund_decline',
  /** `value` is a list as JSON: link id, minor units, currency, when it was refunded before, reason. */
  refundAgain: 'refund_again',
  /** `value` is `<link id>:<attempt id>:<decision>`. */
  decide: 'money_decide',
  /** `value` is `<link id>:<attempt id>`. */
  explain: 'money_explain',
  /** `value` is `<link id>:<dispute>`. */
  askEvidence: 'dispute_ask_evidence',
  askSendEvidence: 'dispute_ask_send_evidence',
  sendEvidence: 'dispute_send_evidence',
  /** Overflow menu of a card; option values are `<action>:<link id>`. */
  more: 'link_more',
  openPayPage: 'link_open_pay_page',
  /** In the form. */
  showMore: 'form_more',
  addNote: 'note_add',
  removeNote: 'note_remove',
  sendKind: 'send_kind',
  backToForm: 'review_back',
  /** In the review; `value` is `<draft id>:<link id>`. */
  useCustomer: 'review_use_customer',
  /** In a refusal; `value` is the draft's id, or `<draft id>:<amount minor>:<currency>`. */
  openForm: 'draft_open_form',
  goOn: 'draft_go_on',
  discardDraft: 'draft_discard',
  chooseAmount: 'draft_choose_amount',
  /** `value` is `<draft id>:<number of the reading>`. */
  chooseReading: 'draft_choose_reading',
  /** In a list. */
  listPage: 'list_page',
  listFilter: 'list_filter',
  openNewLink: 'home_new_link',
  beginAnew: 'left_begin_anew',
  openSettings: 'home_settings',
  openSending: 'settings_sending',
  openMoney: 'settings_money',
  /** `value` is the channel. */
  askTrial: 'settings_trial',
  openLogo: 'settings_logo',
  openGateways: 'settings_gateways',
  openGatewayPage: 'settings_gateway_page',
  openKyc: 'kyc_open',
  refreshKyc: 'kyc_refresh',
  openKycPage: 'kyc_open_page',
  submitKyc: 'kyc_submit',
  askWithdrawKyc: 'kyc_ask_withdraw',
  withdrawKyc: 'kyc_withdraw',
  /** Of the operator: `value` is `<merchant id>:<submission>`. */
  approveKyc: 'kyc_approve',
  askMoreKyc: 'kyc_ask',
  rejectKyc: 'kyc_reject',
  suspendKyc: 'kyc_suspend',
  resumeKyc: 'kyc_resume',
  /** `value` is the merchant's id. */
  lookDocuments: 'kyc_documents',
  openKycDocument: 'kyc_open_document',
  askDocument: 'kyc_ask_document',
  askSignUp: 'sign_up_ask',
  /** `value` is the mode. */
  changeMode: 'mode_change',
  openLedgerFile: 'report_ledger_file',
  openPayoutsFile: 'report_payouts_file',
  openExport: 'export_open',
  openExportJsonl: 'export_jsonl',
  openExportXlsx: 'export_xlsx',
  openClose: 'close_open',
  askClose: 'close_ask',
  closeMerchant: 'close_merchant',
  reopenMerchant: 'close_reopen',
  openInstall: 'install_again',
  help: 'home_help',
  askZone: 'zone_ask',
  /** `value` is the zone. */
  setZone: 'zone_set',
  /** `value` is whom it is for. */
  invite: 'team_invite',
  /** `value` is the page. */
  openTeam: 'team_open',
  askInvite: 'team_ask_invite',
  askPeople: 'team_ask_people',
  /** `value` is the member's id. */
  showMember: 'team_member',
  showDoings: 'team_doings',
  askRemove: 'team_ask_remove',
  removeMember: 'team_remove',
  /** `value` is `<member id>:<role>`. */
  giveRole: 'team_role',
  /** `value` is `<member id>:<deputy's id>`, or `<member id>:`. */
  giveDeputy: 'team_deputy',
  /** `value` is the page. */
  openKeys: 'keys_open',
  askKey: 'keys_ask',
  openKeyPage: 'keys_open_page',
  /** `value` is the key's id. */
  showKey: 'key_show',
  revealKey: 'key_reveal',
  revokeKey: 'key_revoke',
  approveKey: 'key_approve',
  declineKey: 'key_decline',
  /** `value` is `<key id>:<hours>`. */
  rotateKey: 'key_rotate',
  /** `value` is the page. */
  openWebhooks: 'webhooks_open',
  askEndpoint: 'webhooks_ask',
  openSecretPage: 'webhooks_open_secret',
  /** `value` is the endpoint's id. */
  showEndpoint: 'endpoint_show',
  askEndpointChange: 'endpoint_ask_change',
  pingEndpoint: 'endpoint_ping',
  switchOnEndpoint: 'endpoint_on',
  switchOffEndpoint: 'endpoint_off',
  removeEndpoint: 'endpoint_remove',
  /** `value` is `<endpoint id>:<hours>`. */
  rotateEndpoint: 'endpoint_rotate',
  sendMissed: 'endpoint_send_missed',
  /** `value` is `<endpoint id>:<page>`. */
  showTries: 'endpoint_tries',
  /** `value` is `<endpoint id>:<delivery id>`. */
  showTry: 'endpoint_try',
  /** `value` is `<endpoint id>:<event id>`. */
  sendEventAgain: 'endpoint_send_again',
  watch: 'place_watch',
  /** `value` is the place's channel. */
  stopWatching: 'place_stop_watching',
} as const;
