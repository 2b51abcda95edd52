export const USAGE = `Usage: paylink <command>

  listen                 brings events to this machine as they happen, signed as webhooks are
  trigger <type>         plays an event to your endpoints and listeners, by a test key

  --key pl_test_...      instead of the variable PAYLINK_API_KEY
  --url https://...      where your Paylink is, instead of PAYLINK_URL; http://localhost:3000 without both
  --version 2026-11-27   another version of the API than the key was made with
  --help                 this

Of listen:

  --forward http://...   posts each event there; without it they are shown alone
  --events a,b           these types alone

Examples, once you have a key (in chat: /paylink keys):

  export PAYLINK_API_KEY=pl_test_...
  paylink listen --forward http://localhost:4242/hook
  paylink listen --forward http://localhost:4242/hook --events link.paid,link.refunded
  paylink trigger link.paid
`;
