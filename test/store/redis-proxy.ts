// A way to Redis that loses an answer: the server has done what it was asked, and the connection breaks before it says so.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type Proxy = {
  readonly port: number;
  /** The answer after this many others is lost, with its connection; counted from now. */
  loseAnswer(after?: number): void;
  /** How many have been lost. */
  lost(): number;
  stop(): Promise<void>;
};

export async function startProxy(target: number): Promise<Proxy> {
  let ahead: number | undefined;
  let lost = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const redis = connect(target, '127.0.0.1');
    const ends = [client, redis];
    for (const end of ends) {
      open.add(end);
      end.on('error', () => {});
      end.on('close', () => ends.forEach((one) => open.delete(one) && one.destroy()));
    }
    client.on('data', (asked) => redis.write(asked));
    redis.on('data', (answer) => {
      if (ahead !== 0) {
        if (ahead !== undefined) ahead -= 1;
        client.write(answer);
        return;
      }
      ahead = undefined;
      lost += 1;
      client.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    loseAnswer: (after = 0) => (ahead = after),
    lost: () => lost,
    stop: async () => {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}
