import { afterEach, describe, expect, it } from '@jest/globals';
import { runCli } from '../../../src/cli/run-cli.js';
import {
  type FakeServer,
  problem,
  READY,
  type Scene,
  say,
  startFakeServer,
  stream,
  tell,
} from './fake-paylink.js';

const KEY = `pl_test_${'a'.repeat(36)}`;
const BODY = '{"object":"event","id":"evt_1","type":"link.paid","data":{"name":"Ánh"}}';
const servers: FakeServer[] = [];

async function start(...scenes: readonly Scene[]): Promise<FakeServer> {
  const server = await startFakeServer(...scenes);
  servers.push(server);
  return server;
}

/** Runs the command until it ends, or has said this. */
async function run(args: readonly string[], { until, env = { PAYLINK_API_KEY: KEY } }: RunOptions = {}) {
  const lines: string[] = [];
  const errors: string[] = [];
  const stop = new AbortController();
  const out = (line: string) => {
    lines.push(line);
    if (until?.test(line) === true) stop.abort();
  };
  const terminal = {
    env,
    out,
    err: (line: string) => errors.push(line),
    isTerminal: false,
    signal: stop.signal,
  };
  const code = await runCli(args, terminal);
  return { code, lines, errors };
}

interface RunOptions {
  readonly until?: RegExp;
  readonly env?: Readonly<Record<string, string>>;
}

describe('paylink', () => {
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  it.each([[[]], [['--help']], [['help']], [['listen', '-h']]])(
    'shows by %j how it is called',
    async (args) => {
      const { code, lines, errors } = await run(args);
      expect([code, errors]).toEqual([0, []]);
      expect(lines[0]).toContain('paylink listen --forward http://localhost:4242/hook');
    },
  );

  it.each<[readonly string[], Record<string, string>, string]>([
    [['listen'], {}, 'No key: export PAYLINK_API_KEY=pl_test_...'],
    [['listen', '--key', 'sk_live_1'], {}, 'A key begins with pl_test_ or pl_live_'],
    [['dance'], {}, 'There is no command "dance". paylink --help shows how.'],
    [['listen', '--tunnel'], {}, "Unknown option '--tunnel'. paylink --help shows how."],
    [
      ['listen', 'http://localhost:4242'],
      { PAYLINK_API_KEY: KEY },
      'paylink listen --forward http://localhost:4242/hook',
    ],
    [
      ['listen', '--forward', 'ftp://a'],
      { PAYLINK_API_KEY: KEY },
      '--forward takes an address as http://localhost:4242/hook',
    ],
    ...['notaurl', 'notaurl/hook', 'http://', 'http://me:secret@localhost:4242'].map(
      (typed) =>
        [
          ['listen', '--forward', typed],
          { PAYLINK_API_KEY: KEY },
          `--forward takes an address as http://localhost:4242/hook, not "${typed}".`,
        ] as [string[], Record<string, string>, string],
    ),
    [
      ['listen', '--url', 'nowhere'],
      { PAYLINK_API_KEY: KEY },
      '--url takes an address as https://pay.example.com',
    ],
    [['trigger'], { PAYLINK_API_KEY: KEY }, 'paylink trigger link.paid'],
    [['trigger', 'a', 'b'], { PAYLINK_API_KEY: KEY }, 'paylink trigger link.paid'],
  ])('says in one line what is wrong with %j', async (args, env, words) => {
    const { code, errors } = await run(args, { env });
    expect([code, errors.length]).toEqual([1, 1]);
    expect(errors[0]).toContain(words);
    expect(errors[0]).not.toContain('\n');
  });

  it('says where nobody answers', async () => {
    const gone = await start(say(200));
    await gone.close();
    for (const args of [['listen'], ['trigger', 'link.paid']]) {
      const { code, errors } = await run([...args, '--url', gone.url]);
      expect(code).toBe(1);
      expect(errors).toEqual([
        `No Paylink answers at ${gone.url}: start it (npm start), or say where it is by --url https://...`,
      ]);
    }
  });

  it('says when the key is not known', async () => {
    const server = await start(problem(401, { code: 'unauthenticated', detail: 'Send the key.' }));
    const { code, errors } = await run(['listen', '--url', server.url]);
    expect(code).toBe(1);
    expect(errors).toEqual([
      `Paylink at ${server.url} does not know the key that ends in aaaa, or no more: /paylink keys in chat makes a new one.`,
    ]);
  });

  it('says what Paylink refuses in its own words', async () => {
    const detail = '/type: This is to be one of: link.created, link.paid.';
    const server = await start(problem(400, { code: 'invalid_input', detail }));
    const { code, errors } = await run(['trigger', 'link.payed', '--url', server.url]);
    expect([code, errors]).toEqual([1, [detail]]);
    expect(server.requests[0]).toMatchObject({
      ...{ method: 'POST', url: '/api/v1/events/trigger', body: '{"type":"link.payed"}' },
    });
  });

  it.each([
    ['http://localhost:4242/hook', 'http://localhost:4242/hook'],
    ['localhost:4242/hook', 'http://localhost:4242/hook'],
    ['4242/hook', 'http://localhost:4242/hook'],
    ['4242', 'http://localhost:4242'],
    ['https://dev.example/hook', 'https://dev.example/hook'],
    ['dev.example/hook', 'http://dev.example/hook'],
    ['shop:8080/hook', 'http://shop:8080/hook'],
    ['http://shop/hook', 'http://shop/hook'],
  ])('takes %s for the address to forward to', async (typed, url) => {
    const paylink = await start(stream([READY]));
    const { lines } = await run(['listen', '--forward', typed, '--url', paylink.url], { until: /Ctrl/ });
    expect(lines[1]).toBe(`They go to ${url}`);
  });

  it('plays an event', async () => {
    const server = await start(say(201, BODY));
    const { code, lines } = await run([
      'trigger',
      'link.paid',
      '--url',
      server.url,
      '--version',
      '2026-11-27',
    ]);
    expect([code, lines]).toEqual([
      0,
      ['link.paid  evt_1  goes to your endpoints and listeners in test mode.'],
    ]);
    expect(server.requests[0]?.headers['paylink-version']).toBe('2026-11-27');
  });

  it('forwards each event with its very headers and body, and says what came of it', async () => {
    const paylink = await start(
      stream([READY, ': still here', tell('evt_1', 'link.paid'), tell('evt_2', 'ping')]),
    );
    const hook = await start(say(200), say(500));
    const { code, lines } = await run(
      ['listen', '--forward', `${hook.url}/hook`, '--events', 'link.paid, ping', '--url', paylink.url],
      { until: /evt_2/ },
    );
    expect(code).toBe(0);
    expect(lines.slice(0, 4)).toEqual([
      'Listening to link.paid, ping, version 2026-11-27.',
      `They go to ${hook.url}/hook`,
      'Signed with whsec_c2VjcmV0',
      'Ctrl+C ends this.',
    ]);
    expect(lines[4]).toMatch(/^\d\d:\d\d:\d\d {2}link\.paid {16}evt_1 {2}200 in \d+ ms$/);
    expect(lines[5]).toMatch(/evt_2 {2}500 in \d+ ms$/);
    expect(hook.requests[0]).toMatchObject({
      ...{ method: 'POST', url: '/hook', body: BODY },
      headers: {
        ...{ 'webhook-id': 'evt_1', 'webhook-timestamp': '1764244800', 'webhook-signature': 'v1,c2ln' },
        'content-type': 'application/json',
      },
    });
    expect(paylink.requests[0]?.url).toBe('/api/v1/events/stream?events=link.paid%2Cping');
    expect(paylink.requests[0]?.headers).toMatchObject({ authorization: `Bearer ${KEY}` });
  });

  it('shows events alone where nothing is to be forwarded', async () => {
    const told = [
      tell('evt_1', 'link.paid', { sample: false }),
      tell('evt_2', 'link.paid', { sample: true }),
    ];
    const paylink = await start(stream([READY, ...told]));
    const { lines } = await run(['listen', '--url', paylink.url], { until: /evt_2/ });
    expect(lines[1]).toBe('They are shown alone; --forward http://... posts them.');
    expect(lines[4]).toMatch(/evt_1$/);
    expect(lines[5]).toMatch(/evt_2 {2}\(sample\)$/);
  });

  it('says where nobody listens, and hears on', async () => {
    const paylink = await start(stream([READY, tell('evt_1', 'link.paid'), tell('evt_2', 'link.paid')]));
    const gone = await start(say(200));
    await gone.close();
    const { lines } = await run(['listen', '--forward', gone.url, '--url', paylink.url], { until: /evt_2/ });
    expect(lines[4]).toContain('nobody listens there: start your server');
  });

  it('comes back behind the last event that it heard', async () => {
    const paylink = await start(
      stream([READY, tell('evt_1', 'link.paid')], { ends: true }),
      stream([READY, tell('evt_2', 'link.paid')]),
    );
    const { lines } = await run(['listen', '--url', paylink.url], { until: /evt_2/ });
    expect(lines[5]).toMatch(/^The connection to Paylink broke; trying again in \d s\.$/);
    expect(lines[6]).toBe('Connected again. What happened meanwhile comes now.');
    expect(paylink.requests.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, 'evt_1']);
  });

  it('ends when its key was revoked meanwhile', async () => {
    const paylink = await start(stream([READY], { ends: true }), problem(401, { code: 'unauthenticated' }));
    const { code, errors } = await run(['listen', '--url', paylink.url]);
    expect(code).toBe(1);
    expect(errors[0]).toContain('does not know the key that ends in aaaa');
    expect(paylink.requests[1]?.headers['last-event-id']).toBe('start');
  });

  it('comes back where Paylink is down for a while', async () => {
    const paylink = await start(
      stream([READY], { ends: true }),
      say(503, 'starting'),
      stream([READY, tell('evt_1', 'ping')]),
    );
    const { code } = await run(['listen', '--url', paylink.url], { until: /evt_1/ });
    expect(code).toBe(0);
  });

  it('says so where Paylink tells what it does not understand', async () => {
    const paylink = await start(stream(['event: ready\ndata: {"hello":1}']));
    const { code, errors } = await run(['listen', '--url', paylink.url]);
    expect(code).toBe(1);
    expect(errors).toEqual([
      'Paylink tells something that this command does not understand: bring it up to date.',
    ]);
  });
});
