import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import { readPeriod } from '../../reader/time/read-period.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { zoneOf } from '../model/zones.js';
import { askPeriod } from '../pages/ask-period.js';
import { buildRefusal } from '../pages/build-refusal.js';
import { buildReport } from '../pages/build-report.js';

/** What came, went back and was paid out in the days that were asked for, by the asker's clock. */
export const answerReport: Answer<'report'> = async ({ services, clock }, { period }, asked) => {
  const identified = await asked.identify();
  const { actor } = identified;
  const words = wordsForMember(identified);
  const timeZone = zoneOf(identified);
  const read = readPeriod(period, { now: clock.now(), timeZone });
  if (read === null) {
    const text = words.say('report.unreadable', { period });
    return buildRefusal(words, { text, example: `${COMMAND_PREFIX} report last month` });
  }
  if (read.kind === 'ask') return askPeriod({ words, timeZone, period, readings: read.readings });
  const span = read.period;
  const report = await services.makeReport(actor, span);
  const ledger = await services.inviteReportFile(actor, { file: 'ledger', ...span });
  const payouts =
    report.payouts.length === 0 ? null : await services.inviteReportFile(actor, { file: 'payouts', ...span });
  return buildReport({
    words,
    report,
    timeZone,
    files: { ledger: ledger.url, payouts: payouts?.url ?? null },
  });
};
