import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import { createGuardedAgent } from '../../../../src/adapters/webhooks/create-guarded-agent.js';
import { makeLookUpPublic } from '../../../../src/adapters/webhooks/look-up-public.js';

type Found = { readonly error: string | null; readonly addresses: unknown };

/** What a name is connected to that resolves to one list after the other. */
function lookUp(answers: readonly (readonly string[])[], allowsLoopback = false): () => Promise<Found> {
  const left = [...answers];
  const look = makeLookUpPublic(async () => left.shift() ?? [], { allowsLoopback });
  return () =>
    new Promise((resolve) =>
      look('hooks.example.com', { all: true }, (error, addresses) =>
        resolve({ error: error?.code ?? null, addresses }),
      ),
    );
}

describe('makeLookUpPublic', () => {
  it('connects to the very addresses it looked at', async () => {
    const look = lookUp([['93.184.216.34', '2606:4700:4700::1111']]);
    expect(await look()).toEqual({
      error: null,
      addresses: [
        { address: '93.184.216.34', family: 4 },
        { address: '2606:4700:4700::1111', family: 6 },
      ],
    });
  });

  it('refuses a name that leads inside, also by one address of several', async () => {
    expect((await lookUp([['10.0.0.1']])()).error).toBe('ADDRESS_BLOCKED');
    expect((await lookUp([['93.184.216.34', '169.254.169.254']])()).error).toBe('ADDRESS_BLOCKED');
    expect((await lookUp([['::ffff:127.0.0.1']])()).error).toBe('ADDRESS_BLOCKED');
  });

  it('looks at each connection anew: a name that was public and leads inside since is refused', async () => {
    const look = lookUp([['93.184.216.34'], ['127.0.0.1']]);
    expect((await look()).error).toBeNull();
    expect((await look()).error).toBe('ADDRESS_BLOCKED');
  });

  it('fails where the name has no address, and where nobody can be asked', async () => {
    expect((await lookUp([[]])()).error).toBe('ENOTFOUND');
    const refused = Object.assign(new Error('queryA ESERVFAIL'), { code: 'ESERVFAIL' });
    const look = makeLookUpPublic(() => Promise.reject(refused), { allowsLoopback: false });
    const error = await new Promise((resolve) => look('x.example', {}, (failure) => resolve(failure)));
    expect(error).toBe(refused);
  });
});

describe('createGuardedAgent', () => {
  it('hangs up on an address in place of a name, which nobody looks up, before anything is asked', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const looked: string[] = [];
    const resolve = async (name: string) => {
      looked.push(name);
      return ['93.184.216.34'];
    };
    const dispatcher = createGuardedAgent({ resolve, allowsLoopback: false });
    try {
      for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]']) {
        const call = request(`http://${host}:${port}/`, { dispatcher });
        await expect(call).rejects.toMatchObject({ code: 'ADDRESS_BLOCKED' });
      }
    } finally {
      await dispatcher.destroy();
      server.close();
    }
    expect({ asked, looked }).toEqual({ asked: 0, looked: [] });
  });
});
