import { describe, expect, it } from '@jest/globals';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { describeFailure, isExpected } from '../../../../../src/adapters/slack/failures/describe-failure.js';
import { AppError } from '../../../../../src/domain/errors.js';
import { ENGLISH } from '../../../../support/english.js';

/** Of whom nothing is remembered. */
const NOBODY = { words: ENGLISH, timeZone: null };
const refused = (error: string) => new WebAPIPlatformError({ ok: false, error });

describe('describeFailure', () => {
  it('speaks of a refusal in the words of both chats', () => {
    expect(
      describeFailure(
        NOBODY,
        new AppError('link_already_paid', { state: 'paid', reference: 'PL-7KQ2M9', asked: 'cancel' }),
      ),
    ).toEqual({
      text: "I can't do this: the link is paid already. Look at how it stands.",
      example: '/paylink status PL-7KQ2M9',
    });
  });

  it('names the fields that were refused at the last moment', () => {
    const problems = [{ field: 'expiresAt', problem: 'too_soon' } as const];
    expect(describeFailure(NOBODY, new AppError('invalid_input', { problems })).text).toBe(
      "I can't make this link. A link lasts 15 minutes or more: write a later time, like 3d.",
    );
  });

  it.each(['trigger_expired', 'expired_trigger_id', 'trigger_exchanged', 'exchanged_trigger_id'])(
    'knows %s for the form that came too late',
    (code) => {
      expect(describeFailure(NOBODY, refused(code), '/paylink 20 usd coffee')).toEqual({
        text: "I can't open the form: Slack waits three seconds for it, and they had passed. Nothing was made. Type it again:",
        example: '/paylink 20 usd coffee',
      });
      const pressed = describeFailure(NOBODY, refused(code));
      expect(pressed.text).toMatch(/ Nothing was changed\. Press or choose it again\.$/);
      expect(pressed.example).toBeNull();
    },
  );

  it('says what the workspace has not allowed', () => {
    expect(describeFailure(NOBODY, refused('missing_scope')).text).toContain('install Paylink again');
  });

  it('tells how long to wait', () => {
    const textAfter = (seconds: number) => describeFailure(NOBODY, new WebAPIRateLimitedError(seconds)).text;
    expect(textAfter(30)).toMatch(/ Try again in 30 seconds\.$/);
    expect(textAfter(1)).toMatch(/ Try again in 1 second\.$/);
  });

  it('tells since when a live link is refused in the zone of whoever asked', () => {
    const since = new Date('2026-11-22T10:00:00Z');
    const error = new AppError('live_mode_refused', { reason: 'waiting', since });
    const reader = { words: ENGLISH, timeZone: 'Asia/Bangkok' };
    expect(describeFailure(reader, error).text).toContain('Since Sun 22 Nov 2026, 17:00, Bangkok time.');
    expect(describeFailure(NOBODY, error).text).toContain('Since Sun 22 Nov 2026, 10:00, UTC.');
  });

  it('says no more of a defect than that there is one', () => {
    const failure = describeFailure(NOBODY, new TypeError('x is not a function'));
    expect(failure.text).toBe(
      "I can't do this: something on our side failed. Nothing you typed is lost. Try again in a minute.",
    );
  });
});

describe('isExpected', () => {
  it('holds for refusals and for a Slack in trouble, not for defects', () => {
    const expected = [
      new AppError('rate_limited', { retryAfterMs: 60_000 }),
      refused('channel_not_found'),
      new WebAPIRateLimitedError(1),
      new WebAPIRequestError(new Error('socket hang up')),
      new WebAPIHTTPError(503, 'Unavailable', {}),
    ];
    expect(expected.every(isExpected)).toBe(true);
    expect(isExpected(new TypeError('x'))).toBe(false);
  });
});
