// `npm run bench`: this service doing its real work beside a bare botbuilder bot and a bare HTTP server, in turn within each cycle, so
// that a slow moment of the machine is shared. Ratios are taken within a cycle, and medians over cycles. Loopback only; ends by itself.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import { type Kind, type Load, type Loaded, openLoad } from './bench/load.ts';
import { type Microsoft, openMicrosoft } from './bench/microsoft.ts';
import { PEERS, type PeerName } from './bench/peer.ts';
import type { Used } from './bench/shape.ts';

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '1.5' },
    warm: { type: 'string', default: '12' },
    json: { type: 'boolean', default: false },
  },
});
const [CYCLES, SECONDS, WARM] = [values.cycles, values.seconds, values.warm].map(Number) as [
  number,
  number,
  number,
];
const KINDS: readonly Kind[] = ['press', 'message'];

/** How much memory `npm start` lets the service keep before it is gone through. */
const AS_STARTED = manifest.scripts.start.split(' ').filter((word) => /^--[a-z-]+=\d+$/.test(word));

type Peer = {
  readonly name: PeerName;
  readonly readyMs: number;
  readonly firstMs: number;
  readonly load: Load;
  used(): Promise<Used>;
  stop(): Promise<void>;
};

/** `folder`: where the peer may keep its file; whoever starts it removes the folder. */
async function start(name: PeerName, microsoft: Microsoft, folder: string): Promise<Peer> {
  const began = performance.now();
  const child = fork(
    new URL('./bench/peer.ts', import.meta.url),
    [name, JSON.stringify({ ...microsoft.settings, folder })],
    { execArgv: name === 'service' ? AS_STARTED : [] },
  );
  process.prependListener('exit', () => child.kill('SIGKILL')); // before the folder is removed
  const heard = async <T>(kind: string): Promise<T> => {
    for (;;) {
      const [said] = (await once(child, 'message')) as [T & { kind: string }];
      if (said.kind === kind) return said;
    }
  };
  const { port } = await heard<{ port: number }>('ready');
  const readyMs = performance.now() - began;
  const prepared = heard<{ data: object }>('prepared');
  child.send('prepare');
  const load = openLoad(microsoft, port, (await prepared).data);
  return {
    name,
    readyMs,
    firstMs: await load.once('press'),
    load,
    used() {
      const answer = heard<Used>('used');
      child.send('used');
      return answer;
    },
    async stop() {
      load.close();
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** One window of one peer. CPU in microseconds a request. */
type Seen = {
  readonly rps: number;
  readonly cpu: number;
  readonly bad: number;
  readonly millis: Loaded['millis'];
};

async function window(peer: Peer, kind: Kind): Promise<Seen> {
  const before = await peer.used();
  const { n, bad, seconds, millis } = await peer.load.run(kind, SECONDS);
  const after = await peer.used();
  return { rps: n / seconds, cpu: (after.cpu - before.cpu) / Math.max(1, n + bad), bad, millis };
}

const quantile = (numbers: readonly number[], q: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
};
const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const folder = mkdtempSync(join(tmpdir(), 'slt-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const microsoft = await openMicrosoft();
const peers: Peer[] = [];
for (const name of Object.keys(PEERS) as PeerName[]) peers.push(await start(name, microsoft, folder));
for (const peer of peers) for (const kind of KINDS) await peer.load.run(kind, WARM / 2);

const seen = new Map<string, Seen[]>();
for (let cycle = 0; cycle < CYCLES; cycle++)
  for (const kind of KINDS)
    for (const peer of peers.toSorted((a, b) => (a.name < b.name ? 1 : -1) * (cycle % 2 ? 1 : -1))) {
      const key = `${peer.name}/${kind}`;
      seen.set(key, [...(seen.get(key) ?? []), await window(peer, kind)]);
    }

/** The median over cycles of this peer's figure against another's in the same cycle. */
const ratio = (of: PeerName, to: PeerName, kind: Kind, figure: (one: Seen) => number): number => {
  const [a, b] = [seen.get(`${of}/${kind}`) ?? [], seen.get(`${to}/${kind}`) ?? []];
  return median(a.map((one, cycle) => figure(one) / figure(b[cycle] as Seen)));
};

const rows = [];
for (const peer of peers) {
  const { rss } = await peer.used();
  for (const kind of KINDS) {
    const windows = seen.get(`${peer.name}/${kind}`) ?? [];
    const millis = windows.flatMap((one) => one.millis);
    rows.push({
      peer: peer.name,
      kind,
      'ready ms': Math.round(peer.readyMs),
      'first ms': Math.round(peer.firstMs),
      'RSS MB': Math.round(rss / 1e6),
      'per s': Math.round(median(windows.map(({ rps }) => rps))),
      'p50 ms': Number(quantile(millis, 0.5).toFixed(1)),
      'p99 ms': Number(quantile(millis, 0.99).toFixed(1)),
      'CPU µs': Math.round(median(windows.map(({ cpu }) => cpu))),
      'CPU / floor': Number(ratio(peer.name, 'floor', kind, ({ cpu }) => cpu).toFixed(2)),
      'per s / bare bot': Number(ratio(peer.name, 'bare-bot', kind, ({ rps }) => rps).toFixed(2)),
      bad: windows.reduce((all, { bad }) => all + bad, 0),
    });
  }
}
await Promise.all(peers.map((peer) => peer.stop()));
microsoft.close();
const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`;
if (values.json) console.log(JSON.stringify({ machine, cycles: CYCLES, rows }, undefined, 2));
else {
  console.table(rows);
  console.log(`${machine}; ${CYCLES} cycles of ${SECONDS} s, 16 at a time.`);
}
