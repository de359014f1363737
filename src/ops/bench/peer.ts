// One peer in a process of its own: opens it, says its port, and answers what it has used so far. `node peer.ts <name>`, spoken with
// over IPC.
import { keepCompiled } from '../../compiled.ts';
import type { BenchSettings, OpenPeer } from './shape.ts';

export const PEERS = {
  floor: async () => (await import('./floor.ts')).openFloor,
  'bare-bot': async () => (await import('./bare-bot.ts')).openBareBot,
  // As main.ts does. A botbuilder bot as the samples make it does not.
  service: async () => {
    const keep = keepCompiled();
    const { openOurService } = await import('./our-service.ts');
    return async (settings) => {
      const opened = await openOurService(settings);
      setImmediate(keep);
      return opened;
    };
  },
} as const satisfies Record<string, () => Promise<OpenPeer>>;
export type PeerName = keyof typeof PEERS;

async function serve(name: PeerName, settings: BenchSettings): Promise<void> {
  const open = await PEERS[name]();
  const { port, prepare } = await open(settings);
  process.send?.({ kind: 'ready', port });
  process.on('message', (asked: 'prepare' | 'used') => {
    if (asked === 'prepare')
      void (prepare?.() ?? Promise.resolve({})).then((data) => process.send?.({ kind: 'prepared', data }));
    else process.send?.({ kind: 'used', cpu: sum(process.cpuUsage()), rss: process.memoryUsage.rss() });
  });
  process.on('disconnect', () => process.exit(0));
}

const sum = ({ user, system }: NodeJS.CpuUsage): number => user + system;

const [, , name, settings] = process.argv;
if (process.send && name && settings) await serve(name as PeerName, JSON.parse(settings) as BenchSettings);
