import { buildMessagePage } from './message-page.js';
import { oncePerLanguage } from './once-per-language.js';

/** What stands at the bare address: for a customer who lost the path, and for an operator who looks if it runs. */
export const buildHomePage = oncePerLanguage((words) =>
  buildMessagePage({
    words,
    title: words.say('web.home.title'),
    heading: 'Paylink',
    text: [words.say('web.home.text'), words.say('web.find_address')],
  }),
);
