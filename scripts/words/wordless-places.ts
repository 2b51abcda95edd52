export interface WordlessPlaces {
  readonly why: string;
  /** Folders and files, from the project's root. */
  readonly places: readonly string[];
}

/** Where texts that look like words are not for people to read, or are the same in every language. */
export const WORDLESS_PLACES: readonly WordlessPlaces[] = [
  {
    why: 'failures of a start are for operators, who search for them',
    places: ['src/config/', 'src/wiring/describe-start-failure.ts'],
  },
  {
    why: 'names, for the log, of what a start opens, and of whom the playground has',
    places: [
      'src/wiring/build-practice-operator.ts',
      'src/wiring/open-store.ts',
      'src/wiring/practice/',
      'src/wiring/set-up-merchant.ts',
      'src/wiring/start-parts.ts',
    ],
  },
  { why: 'help of metrics', places: ['src/observability/'] },
  {
    why: 'what developers read of the API, of addresses that are called and in examples, in English as the names of its fields',
    places: [
      'src/adapters/http/api/',
      'src/adapters/http/pages/program-examples.ts',
      'src/adapters/webhooks/',
      'src/domain/api/events/',
      'src/domain/api/webhook-problem.ts',
    ],
  },
  { why: 'the letters of a text message', places: ['src/adapters/delivery/templates/sms/measure-sms.ts'] },
  {
    why: 'why work is parked, and what carriers and gateways say: kept beside it, for operators',
    places: [
      'src/service/',
      'src/adapters/payments/sandbox/deliver-events.ts',
      'src/adapters/payments/portone/refunds/',
      'src/adapters/payments/portone/webhooks/create-verifier.ts',
      'src/adapters/payments/portone/wire/',
      'src/adapters/slack/sending/show-unfurl.ts',
      'src/adapters/slack/sending/slack-chat-sender.ts',
      'src/adapters/telegram/api/',
      'src/adapters/telegram/sending/telegram-chat-sender.ts',
      'src/adapters/delivery/sendgrid/',
      'src/adapters/delivery/twilio/',
    ],
  },
  {
    why: 'names of models, of plans of a search, of keys and lanes',
    places: [
      'src/adapters/persistence/',
      'src/adapters/system/',
      'src/adapters/telegram/gate/',
      'src/adapters/telegram/handlers/messages/handle-talk.ts',
      'src/adapters/telegram/handlers/presses/handle-form-press.ts',
      'src/adapters/telegram/instant/',
    ],
  },
  {
    why: 'what people type, as they type it, and lines to copy',
    places: [
      'src/adapters/chat/reader/',
      'src/adapters/chat/grammar/',
      'src/adapters/chat/conversation/answers/answer-extend.ts',
      'src/adapters/chat/conversation/answers/answer-refund-line.ts',
      'src/adapters/chat/conversation/answers/answer-report.ts',
      'src/adapters/chat/conversation/answers/answer-send-line.ts',
      'src/adapters/chat/conversation/pages/ask-period.ts',
      'src/adapters/chat/conversation/pages/build-reminders.ts',
      'src/adapters/chat/conversation/pages/build-zone.ts',
      'src/adapters/chat/conversation/settings/money-fields.ts',
      'src/adapters/chat/copy/usage-copy.ts',
      'src/adapters/telegram/questions/render-question.ts',
    ],
  },
  {
    why: "names: of currencies in ISO 4217, of countries in ISO 3166, of kinds of firms, of formats, of ways to pay, of cities that IANA calls otherwise, each language's own, of a card for practice",
    places: [
      'src/domain/money/currency-table.ts',
      'src/domain/kyc/compare-names.ts',
      'src/domain/text/countries.ts',
      'src/adapters/http/pages/report-file-page.tsx',
      'src/adapters/chat/time/zone.ts',
      'src/adapters/chat/words/own-names.ts',
      'src/adapters/payments/sandbox/outcomes.ts',
      'src/adapters/payments/stripe/amounts/currency-rules.ts',
      'src/adapters/payments/stripe/attempts/read-decline.ts',
      'src/adapters/payments/stripe/attempts/read-method.ts',
    ],
  },
  {
    why: 'headers, and what machines are told of a failure',
    places: [
      'src/adapters/http/page-cookie.ts',
      'src/adapters/http/pages/logo-page.tsx',
      'src/adapters/http/routes/accent-route.ts',
      'src/adapters/http/routes/asset-routes.ts',
      'src/adapters/http/routes/well-known-routes.ts',
      'src/adapters/http/routes/logo-route.ts',
      'src/adapters/http/routes/qr-code-route.ts',
      'src/adapters/http/routes/report-file-routes.ts',
      'src/adapters/http/send-logo.ts',
      'src/adapters/http/server/error-boundary.ts',
      'src/adapters/http/headers/security-headers.ts',
      'src/adapters/http/routes/health-routes.ts',
      'src/adapters/http/routes/look-routes.ts',
      'src/adapters/slack/files/read-slack-file.ts',
      'src/adapters/slack/install/watch-answers.ts',
      'src/adapters/payments/sandbox/pages/checkout-pages.ts',
    ],
  },
  {
    why: 'styles and scripts',
    places: [
      'src/adapters/http/pages/copy-script.ts',
      'src/adapters/http/pages/form-page-style.ts',
      'src/adapters/http/pages/pay-page-script.ts',
      'src/adapters/http/pages/pay-page-style.ts',
      'src/adapters/http/pages/print-style.ts',
      'src/adapters/payments/sandbox/pages/style.ts',
    ],
  },
];
