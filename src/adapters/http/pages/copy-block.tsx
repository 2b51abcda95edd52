import type { VNode } from 'preact';
import type { Words } from '../../chat/words/words.js';

interface CopyBlockProps {
  readonly words: Words;
  /** Of the element, on its page. */
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  readonly text: string;
  readonly isMain?: boolean;
}

/** Something to copy, whole and unbroken; its button shows where scripts run. */
export function CopyBlock({ words, id, label, text, isMain = false }: CopyBlockProps): VNode {
  return (
    <div class="copy">
      <pre class="to-copy">
        <code id={id}>{text}</code>
      </pre>
      <button
        class={isMain ? 'button' : 'button button-second'}
        type="button"
        hidden
        data-copies={id}
        data-copied={words.say('web.key.copied')}
        aria-live="polite"
      >
        {label}
      </button>
    </div>
  );
}
