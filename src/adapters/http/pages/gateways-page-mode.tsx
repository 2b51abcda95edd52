import type { VNode } from 'preact';
import type { GatewayPageView } from '../../../service/gateways/open-gateway-page.js';
import { sayMode, sayTaker } from '../../chat/copy/gateway-copy.js';
import { sayLiveRefusal } from '../../chat/copy/live-refusal-copy.js';
import type { GatewaysPageContext } from './gateways-page-parts.js';

interface ModePartProps {
  readonly view: GatewayPageView;
  readonly context: GatewaysPageContext;
}

/** Whether new links ask for real money, who takes it, and the way to the other mode. */
export function ModePart({ view, context: { words, path } }: ModePartProps): VNode {
  const { mode, taker, liveRefusal } = view;
  const other = mode === 'live' ? 'test' : 'live';
  return (
    <>
      <p class="say">
        {sayMode(words, mode)} {sayTaker(words, taker)}
      </p>
      {other === 'live' && liveRefusal !== null ? (
        <>
          <p class="small">{sayLiveRefusal(words, liveRefusal)}</p>
          <form class="actions" method="post" action={`${path}/review`}>
            <button class="button button-second" type="submit">
              {words.say('kyc.button.review')}
            </button>
          </form>
        </>
      ) : (
        <form class="actions" method="post" action={`${path}/mode`}>
          <input type="hidden" name="mode" value={other} />
          <button class="button button-second" type="submit">
            {words.say('web.gateways.to_mode', { mode: other === 'live' ? 'live' : 'other' })}
          </button>
        </form>
      )}
    </>
  );
}
