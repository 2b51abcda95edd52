import { REPORT_FILE_MINUTES } from '../../../ports/report-invitations.js';
import type { ReportFileView } from '../../../service/report/take-report-file.js';
import type { Words } from '../../chat/words/words.js';
import { Quoted } from '../../markup/quoted.js';
import { buildDocument } from './page-shell.js';

interface ReportFilePage {
  readonly words: Words;
  readonly token: string;
}

/** How the heading calls it. */
const NAMED = {
  ledger: 'other',
  payouts: 'payouts',
  everything_jsonl: 'everything',
  everything_xlsx: 'everything',
} as const;

const KIND = {
  ledger: 'CSV',
  payouts: 'CSV',
  everything_jsonl: 'JSON Lines',
  everything_xlsx: 'XLSX',
} as const;

/** Where a file of a report is taken: a press, so that whatever follows addresses by itself uses nothing up. */
export function buildReportFilePage(view: ReportFileView, { words, token }: ReportFilePage): string {
  const { merchantName: merchant } = view;
  const file = NAMED[view.file];
  return buildDocument({
    words,
    title: `${words.say('web.report_file.heading', { merchant, file })} · Paylink`,
    body: (
      <main class="layout">
        <section class="card">
          <h1 class="heading">
            {words.mix('web.report_file.heading', { merchant: <Quoted>{merchant}</Quoted>, file })}
          </h1>
          <p class="say">{words.say(`web.report_file.about_${view.file}`)}</p>
          <form class="actions" method="post" action={`/report-files/${token}`}>
            <button class="button" type="submit">
              {words.say('web.report_file.download', { kind: KIND[view.file] })}
            </button>
          </form>
          <p class="small">{words.say('web.report_file.once', { minutes: REPORT_FILE_MINUTES })}</p>
        </section>
      </main>
    ),
  });
}
