/** Why an address is not called or its answer does not count, in words for a developer; chats say it in the reader's language. */
export const WEBHOOK_PROBLEMS = {
  too_long: 'must have 2048 characters at most',
  no_address: 'is not an address, for example https://example.com/paylink',
  has_password: 'must not have a user or password in it',
  is_paylink: 'is Paylink itself',
  no_https: 'must begin with https://',
  no_http: 'must begin with https:// or http://',
  wrong_port: 'must use port 443 or 8443',
  not_public: 'leads to an address that is not public',
  this_machine: 'leads to this machine, not to a public address',
  ends_with_dot: 'must not end with a dot',
  inner_name: 'must be a name that everybody can look up',
  late: 'did not answer within 15 seconds',
  name_unknown: 'its name has no address',
  name_failed: 'its name could not be looked up',
  refused: 'refused the connection',
  closed: 'closed the connection before it answered',
  unreachable: 'cannot be reached',
  not_connected: 'could not be connected to in time',
  too_many_headers: 'answered with too many headers',
  not_http: 'answered with what is no HTTP',
  failed: 'could not be called',
  switched_off: 'is switched off: switch it on first',
  forgotten: 'the event is older than 30 days and no longer kept',
} as const;

/** As it is kept and told to programs. */
export type WebhookProblem = (typeof WEBHOOK_PROBLEMS)[keyof typeof WEBHOOK_PROBLEMS];
