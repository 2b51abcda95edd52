import type { Link } from '../../domain/link/link.js';
import type { EventSource } from '../../domain/link/link-event.js';
import type { LinkInput } from '../../domain/link/link-input.js';
import type { Ids } from '../../ports/ids.js';
import type { AttemptReport } from '../../ports/payment-gateway.js';
import type { ChangeLink } from './change-link.js';

interface ReportedAttempt {
  readonly attemptId: string;
  readonly report: AttemptReport;
  readonly source: EventSource;
}

export type RecordAttemptReport = (link: Link, reported: ReportedAttempt) => Promise<Link>;

interface RecordAttemptReportDeps {
  readonly changeLink: ChangeLink;
  readonly ids: Ids;
}

/** Writes down what a provider says of one attempt, whoever asked; answers the link as it is afterwards. */
export function makeRecordAttemptReport(deps: RecordAttemptReportDeps): RecordAttemptReport {
  const record = makeRecord(deps);
  return async (link, { report, ...reported }) => {
    let current = await record(link, { ...reported, report });
    if (report.status !== 'succeeded') return current;
    for (const payment of report.further ?? []) {
      current = await record(current, { ...reported, report: { status: 'succeeded', ...payment } });
    }
    return current;
  };
}

function makeRecord({ changeLink, ids }: RecordAttemptReportDeps): RecordAttemptReport {
  return async (link, { attemptId, report, source }) => {
    const attempt = link.attempts.find(({ id }) => id === attemptId);
    const told = toInput(attemptId, report, attempt?.status === 'processing');
    if (told === null) return link;
    const isAgain = told.type === 'succeeded' && attempt?.status === 'succeeded';
    const input = isAgain ? { ...told, againId: ids.newId('att') } : told;
    const provider = attempt?.provider ?? 'unknown';
    const by = { actor: { kind: 'gateway', provider }, source } as const;
    const changed = await changeLink(link, input, by);
    const fee = changed.changed || report.status !== 'succeeded' ? null : report.fee;
    // Known only later: a webhook told the payment before the provider had reckoned.
    return fee === null
      ? changed.link
      : (await changeLink(changed.link, { type: 'fee_told', attemptId, fee }, by)).link;
  };
}

/** `wasUnderWay`: a payment that is not any more came to nothing, also where nobody says why. */
function toInput(attemptId: string, report: AttemptReport, wasUnderWay: boolean): LinkInput | null {
  switch (report.status) {
    case 'open': {
      const reason = report.declined ?? (wasUnderWay ? 'other' : null);
      return reason === null ? null : { type: 'declined', attemptId, reason };
    }
    case 'processing':
      return { type: 'processing', attemptId };
    case 'closed':
      return { type: 'attempt_closed', attemptId };
    case 'failed':
      return { type: 'failed', attemptId, reason: report.reason };
    case 'succeeded': {
      const { captured, method, paymentRef, at: paidAt, fee } = report;
      return { type: 'succeeded', attemptId, captured, method, paymentRef, paidAt, fee };
    }
  }
}
