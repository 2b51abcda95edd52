import { describe, expect, it } from '@jest/globals';
import { makeToken, signClaims } from '../../../../../../src/adapters/payments/portone/wire/make-token.js';

/** Key and secret of PortOne's own reference: https://docs.portone.cloud/reference/post_api-merchant-auth-token */
const PUBLISHED = {
  clientKey: 'sjcrvcbVYkFobHlx',
  secretKey: '6cd264c70ec38d41a5dc2662e98c72bac58d3afc5bb4e80debbe3a976a0dc4eb',
};

describe('makeToken', () => {
  it('signs as PortOne does the token that it publishes', () => {
    const claims = { exp: 1_724_323_651, iat: 1_724_302_051, iss: 'PORTONE', sub: PUBLISHED.clientKey };
    expect(signClaims(claims, PUBLISHED.secretKey)).toBe(
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJleHAiOjE3MjQzMjM2NTEsImlhdCI6MTcyNDMwMjA1MSwiaXNzIjoiUE9SVE9ORSIsInN1YiI6InNqY3J2Y2JWWWtGb2JIbHgifQ.-A7y_JSRNbST9wIE26xd-oq0vLsQ-PavhHyxSts0glY',
    );
  });

  it('lives 100 seconds and names its issuer and key', () => {
    const [, body = ''] = makeToken(PUBLISHED, new Date('2026-11-22T10:00:00.999Z')).split('.');
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toEqual({
      exp: 1_795_341_700,
      iat: 1_795_341_600,
      iss: 'PORTONE',
      sub: 'sjcrvcbVYkFobHlx',
    });
  });
});
