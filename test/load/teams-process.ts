// The connector of teams.ts in a process of its own, so that what it costs is not counted as the service's. As a program it is given
// its options as JSON, says its address, and answers by message what came since it was last asked.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Call, type TeamsOptions, openTeams } from './teams.ts';

export type RemoteTeams = {
  readonly host: string;
  serviceUrl(tenant?: string): string;
  /** How many messages stand, sent (not edited), since the start; cheap to ask. */
  stand(): Promise<number>;
  /** What came since the start. */
  calls(): Promise<readonly Call[]>;
  close(): Promise<void>;
};

const SELF = fileURLToPath(import.meta.url);

/** Starts it; the process ends with `close`, or with the one that started it. */
export async function startTeams(options: TeamsOptions = {}): Promise<RemoteTeams> {
  const child = fork(SELF, [JSON.stringify(options)]);
  const ask = async <T>(what: string): Promise<T> => {
    const said = once(child, 'message');
    child.send(what);
    const [answer] = (await said) as [T];
    return answer;
  };
  const [url] = (await once(child, 'message')) as [string];
  let asked: Promise<unknown> = Promise.resolve();
  /** One question at a time, so that no answer is taken for another's. */
  const inTurn = <T>(what: string): Promise<T> => {
    const next = asked.then(() => ask<T>(what));
    asked = next.catch(() => {});
    return next;
  };
  return {
    host: new URL(url).host,
    serviceUrl: (tenant) => (tenant === undefined ? `${url}/teams/` : `${url}/teams/${tenant}/`),
    stand: () => inTurn<number>('stand'),
    calls: () => inTurn<readonly Call[]>('calls'),
    async close() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

if (process.argv[1] === SELF) {
  const teams = await openTeams(JSON.parse(process.argv[2] ?? '{}') as TeamsOptions);
  process.on('message', (what) => {
    const standing = () => teams.calls.filter(({ kind, stands }) => kind === 'sent' && stands).length;
    process.send?.(what === 'stand' ? standing() : teams.calls);
  });
  process.once('disconnect', () => process.exit(0));
  process.send?.(teams.url);
}
