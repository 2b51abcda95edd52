import { describeUsage } from '../../src/adapters/chat/copy/usage-copy.js';
import { COMMAND_PREFIX, COMMANDS } from '../../src/adapters/chat/grammar/command-table.js';
import { QUESTION_REASONS, type QuestionReason } from '../../src/adapters/chat/reader/questions/question.js';
import {
  EXPIRY_AFTER_WORDS,
  EXPIRY_WORDS,
  LASTING_AFTER_WORDS,
  LASTING_WORDS,
  MAYBE_EXPIRY_WORDS,
  SEND_WORDS,
} from '../../src/adapters/chat/reader/time/deadline-words.js';
import { MAYBE_NEVER_WORDS, NEVER_WORDS } from '../../src/adapters/chat/reader/time/never-words.js';
import { listLanguageNames } from '../../src/adapters/chat/reader/values/language-names.js';
import { LINK_OPTIONS, OPTION_ALIASES } from '../../src/adapters/chat/reader/values/link-options.js';
import { wordsIn } from '../../src/adapters/chat/words/words-in.js';
import { LANGUAGES } from '../../src/domain/text/language.js';
import { buildExampleLines, buildExampleTimes } from './build-examples.js';
import {
  buildCoins,
  buildMagnitudes,
  buildSharedWords,
  buildSureWords,
  buildWithdrawnWords,
} from './build-money-words.js';
import { buildTable, code, codes } from './markdown.js';

/** The page is in English. */
const WORDS = wordsIn('en');

const INTRODUCTION = [
  '# The one line',
  'Made by `npm run grammar` from the tables in the code: change those, not this page.',
  `A line is ${code(`${COMMAND_PREFIX} ${describeUsage(WORDS, COMMANDS.create)}`)}, in any order.
Every word of it is a value, or a word of the description. What looks like a value and cannot be read for sure is asked
about, with the readings as buttons; nothing is guessed or dropped. What stands in quotes is the description, or the value of an option. The same reader
reads the message that a link is made from and the fields of the form.`,
  'Why did it read that? `npm run --silent read -- "15 workshop eur"` tells.',
];

function buildOptions(): string {
  const rows = Object.entries(LINK_OPTIONS).map(([name, example]) => {
    const aliases = Object.keys(OPTION_ALIASES).filter((alias) => OPTION_ALIASES[alias] === name);
    return [code(name), code(example), codes(aliases)];
  });
  return buildTable(['Option', 'Example', 'Also'], rows);
}

function buildLanguages(): string {
  const rows = LANGUAGES.map((language) => [code(language), codes(listLanguageNames(language))]);
  return buildTable(['Language', 'Also'], rows);
}

function buildDeadlineWords(): string {
  const split = (lists: readonly string[]) => codes(lists.flatMap((list) => list.split('|')));
  return buildTable(
    ['The time says', 'Words'],
    [
      ['when the link ends, before it', split(EXPIRY_WORDS)],
      ['when the link ends, after it', split(EXPIRY_AFTER_WORDS)],
      ['when it goes out, before it', split(SEND_WORDS)],
      ['when the link may end, before it: asked about', split(MAYBE_EXPIRY_WORDS)],
      ['how long it is good, before it: asked about', split(LASTING_WORDS)],
      ['how long it is good, after it: asked about', split(LASTING_AFTER_WORDS)],
      ['that the link has no end, without a time', split(NEVER_WORDS)],
      ['that the link may have no end, without a time: asked about', split(MAYBE_NEVER_WORDS)],
    ],
  );
}

const SECTIONS = [
  [
    'Examples',
    'Typed on Thursday 26 Nov 2026, 17:00 in Bangkok, where the currency is USD.',
    buildExampleLines,
  ],
  ['Options', 'With a colon or an equals sign. A value of several words is safest in quotes.', buildOptions],
  ['Languages', 'What `lang:` takes, in any case: what the customer reads.', buildLanguages],
  [
    'Times',
    'As of the same Thursday. `send:` reads the same ones, and a day alone as 09:00.',
    buildExampleTimes,
  ],
  ['Words before and after a time', 'They say what a time is for, without an option.', buildDeadlineWords],
  [
    'Magnitudes',
    'Behind a number, also without a space. What may mean several things is asked about.',
    buildMagnitudes,
  ],
  [
    'Signs and names of one currency',
    'Beside the code itself, in any case, with or without accents. A country and a shared name go together too: `hong kong dollars`, `AU$`, `$cad`. What is an ordinary word as well, such as `all` or `real`, counts only beside the amount or as a code in capitals.',
    buildSureWords,
  ],
  [
    'Signs and names that are shared',
    'They mean your own currency where it is one of them, and are asked about where they usually mean another.',
    buildSharedWords,
  ],
  ['Currencies that are no more', 'Refused, with the one that took their place.', buildWithdrawnWords],
  ['Smaller coins', 'Always asked about: the part, or the whole amount.', buildCoins],
] as const;

/** Why something is asked about, after it in a sentence. */
function tellReason(why: QuestionReason): string {
  if (why === 'ambiguous') return 'could be read in more than one way';
  const subject = '"" ';
  return WORDS.say(`question.why.${why}`, { text: '' }).slice(subject.length, -1);
}

function buildReasons(): string {
  const reasons = QUESTION_REASONS.map((why) => `- ${tellReason(why)}`);
  return ['## Why it asks', 'What was typed', reasons.join('\n')].join('\n\n');
}

/** The page of the one line, in markdown, as the tables in the code have it. */
export function buildGrammar(): string {
  const sections = SECTIONS.flatMap(([title, lead, build]) => [`## ${title}`, lead, build()]);
  return `${[...INTRODUCTION, ...sections, buildReasons()].join('\n\n')}\n`;
}
