import { createElement as h, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { MessageFacts } from '../message-facts.js';
import { NOT_EXPECTED, sayWherePaid, sayWhomToAsk, sayWhoSends } from '../sentences.js';
import {
  buildAddress,
  buildAmount,
  buildCell,
  buildDescription,
  buildLayout,
  buildPayButton,
  buildReminderNotice,
  buildRows,
  buildSmall,
  buildWhoAsks,
} from './email-parts.js';
import { SHEET, STYLES } from './email-style.js';

/** The first half of the pay page as a whole document; React escapes every text in it. */
export function buildEmailHtml(facts: MessageFacts, subject: string): string {
  const { testMode, payBy, reference } = facts;
  const document = h(
    'html',
    { lang: 'en' },
    buildHead(subject),
    h(
      'body',
      { className: 'ground', style: STYLES.body },
      h(
        'div',
        { style: STYLES.preheader },
        payBy === null ? `Reference ${reference}.` : `Pay by ${payBy.full}.`,
      ),
      buildLayout(
        { className: 'ground', style: STYLES.ground, width: '100%' },
        testMode === null
          ? null
          : buildCell({ className: 'band', style: STYLES.band, align: 'center' }, testMode),
        buildCell({ style: STYLES.outer, align: 'center' }, buildCard(facts), buildFoot(facts)),
      ),
    ),
  );
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}

/** Telephones may not make links of what people wrote; both colour schemes are ours, so that none is guessed. */
function buildHead(subject: string): ReactElement {
  const metas = {
    viewport: 'width=device-width, initial-scale=1',
    'color-scheme': 'light dark',
    'supported-color-schemes': 'light dark',
    'format-detection': 'telephone=no, date=no, address=no, email=no, url=no',
    'x-apple-disable-message-reformatting': '',
  };
  return h(
    'head',
    null,
    h('meta', { charSet: 'utf-8' }),
    ...Object.entries(metas).map(([name, content]) => h('meta', { name, content })),
    h('title', null, subject),
    h('style', null, SHEET),
  );
}

function buildCard(facts: MessageFacts): ReactElement {
  return buildLayout(
    { className: 'card', style: STYLES.card, width: 480, align: 'center' },
    buildCell(
      { className: 'inside', style: STYLES.inside, align: 'left' },
      buildWhoAsks(facts),
      buildReminderNotice(facts),
      buildAmount(facts),
      buildDescription(facts),
      buildRows(facts),
      buildPayButton(facts),
      buildSmall('Or open this address:', h('br'), buildAddress(facts.payUrl, facts.payUrl)),
      buildSmall(sayWherePaid(facts)),
    ),
  );
}

function buildFoot(facts: MessageFacts): ReactElement {
  return buildLayout(
    { style: STYLES.column, width: 480, align: 'center' },
    buildCell(
      { style: STYLES.foot, align: 'left' },
      buildSmall(sayWhomToAsk(facts)),
      buildSmall(`${NOT_EXPECTED} `, buildAddress(facts.reportUrl, 'Report it')),
      buildSmall(sayWhoSends(facts)),
    ),
  );
}
