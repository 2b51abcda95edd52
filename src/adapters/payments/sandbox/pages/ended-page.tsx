import type { VNode } from 'preact';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { AttemptReport } from '../../../../ports/payment-gateway.js';
import type { Words } from '../../../chat/words/words.js';
import { Quoted } from '../../../markup/quoted.js';
import { listActs } from '../acts.js';
import { reportSession } from '../report-session.js';
import { type Breach, findWayBack, type SandboxDispute, type SandboxSession } from '../session.js';
import { buildActChoice } from './act-choices.js';
import { ChoiceGroup } from './choice-button.js';
import { renderPage } from './layout.js';

type EndedStatus = Exclude<AttemptReport['status'], 'open'> | Breach;

/** The page of a session that nobody can pay any more, with what can still happen to it. */
export function renderEnded(words: Words, session: SandboxSession, now: Date): string {
  const status = statusOf(session, now);
  const title = words.say(`bank.${status}.title`);
  const amount = formatMoney(session.ending?.captured ?? session.amount);
  const merchant = <Quoted>{session.merchantName}</Quoted>;
  const { dispute = null } = session;
  const content = (
    <>
      <section class="order notice">
        <h1>{title}</h1>
        <p>{words.say(`bank.${status}.text`)}</p>
        <p>{words.mix('bank.amount_to', { amount, merchant })}</p>
        {dispute === null ? null : <DisputeNotice words={words} dispute={dispute} />}
        <p>
          <a class="back" href={findWayBack(session)}>
            {words.mix('bank.go_back', { merchant })}
          </a>
        </p>
      </section>
      <Acts words={words} session={session} now={now} />
    </>
  );
  return renderPage({ words, title, content });
}

function statusOf(session: SandboxSession, now: Date): EndedStatus {
  const { ending } = session;
  const breach = ending?.breach ?? null;
  if (ending !== null && breach !== null && now < ending.settlesAt) return breach;
  const { status } = reportSession(session, now);
  return status === 'open' ? 'closed' : status;
}

function DisputeNotice({
  words,
  dispute,
}: {
  readonly words: Words;
  readonly dispute: SandboxDispute;
}): VNode {
  const { status, evidence } = dispute;
  const decided = status === 'won' || status === 'lost' ? status : 'open';
  return (
    <>
      <p>{words.say(`bank.dispute.${decided}`, { amount: formatMoney(dispute.amount) })}</p>
      {evidence === null ? (
        <p>{words.say('bank.dispute.no_evidence')}</p>
      ) : (
        <>
          <h2>{words.say('bank.dispute.evidence')}</h2>
          <blockquote>
            <Quoted>{evidence.text}</Quoted>
          </blockquote>
        </>
      )}
    </>
  );
}

interface ActsProps {
  readonly words: Words;
  readonly session: SandboxSession;
  readonly now: Date;
}

function Acts({ words, session, now }: ActsProps): VNode | null {
  const acts = listActs(session, now);
  if (acts.length === 0) return null;
  const isDisputed = acts.includes('dispute_won');
  return (
    <form method="post">
      <ChoiceGroup
        legend={words.say(isDisputed ? 'bank.acts.disputed' : 'bank.acts.paid')}
        choices={acts.map((act) => buildActChoice(words, session, act))}
      />
    </form>
  );
}
