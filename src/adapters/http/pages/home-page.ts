import { buildMessagePage } from './message-page.js';

/** What stands at the bare address: for a customer who lost the path, and for an operator who looks if it runs. */
export const HOME_PAGE = buildMessagePage({
  title: 'Payment links from chat',
  heading: 'Paylink',
  text: [
    'A team makes a payment link in its chat, the customer pays it on a page at this address, and the team reads in its channel that it is paid.',
    'If you came to pay, open the whole address that was sent to you.',
  ],
});
