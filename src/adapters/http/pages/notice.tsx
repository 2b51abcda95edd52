import type { ComponentChildren, VNode } from 'preact';

export interface NoticeProps {
  readonly tone: 'bad' | 'wait' | 'calm';
  readonly heading: ComponentChildren;
  readonly text: ComponentChildren;
}

/** What happened or what to wait for, above the amount. */
export function Notice({ tone, heading, text }: NoticeProps): VNode {
  return (
    <div class={`notice ${tone}`} role="status">
      <p>
        <strong>{heading}</strong>
      </p>
      <p>{text}</p>
    </div>
  );
}

interface ChipProps {
  readonly tone: 'good' | 'back';
  readonly text: string;
}

/** An end in a word. */
export function Chip({ tone, text }: ChipProps): VNode {
  return (
    <p class={`chip ${tone}`}>
      <span aria-hidden="true">{tone === 'good' ? '✓' : '↩'}</span> {text}
    </p>
  );
}
