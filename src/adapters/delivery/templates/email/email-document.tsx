import type { ComponentChildren, VNode } from 'preact';
import type { Words } from '../../../chat/words/words.js';
import { Cell, LayoutTable } from './email-elements.js';
import { STYLES } from './email-style.js';
import { HeadOfEmail } from './head-of-email.js';

interface DocumentProps {
  readonly head: {
    readonly words: Words;
    readonly subject: string;
    /** What lists of mails show beside the subject. */
    readonly preheader: string;
    readonly testMode: string | null;
  };
  readonly card: ComponentChildren;
  readonly foot: ComponentChildren;
}

/** One card on a warm ground, and small words below it. */
export function EmailDocument({ head, card, foot }: DocumentProps): VNode {
  const { words, subject, preheader, testMode } = head;
  return (
    <html lang={words.language}>
      <HeadOfEmail subject={subject} />
      <body class="ground" style={STYLES.body}>
        <div style={STYLES.preheader}>{preheader}</div>
        <LayoutTable class="ground" style={STYLES.ground} width="100%">
          {testMode === null ? null : (
            <Cell class="band" style={STYLES.band} align="center">
              {testMode}
            </Cell>
          )}
          <Cell style={STYLES.outer} align="center">
            <LayoutTable class="card" style={STYLES.card} width={480} align="center">
              <Cell class="inside" style={STYLES.inside} align="left">
                {card}
              </Cell>
            </LayoutTable>
            <LayoutTable style={STYLES.column} width={480} align="center">
              <Cell style={STYLES.foot} align="left">
                {foot}
              </Cell>
            </LayoutTable>
          </Cell>
        </LayoutTable>
      </body>
    </html>
  );
}
