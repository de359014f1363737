// What the operator is told when the service cannot start, of faults that the system and SQLite really gave.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startFault } from '../src/start-fault.ts';
import { openSqlite } from '../src/store/sqlite.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slt-start-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const HOST = '127.0.0.1';
const on = (file: string, port = 0, host = HOST) => ({
  host,
  port,
  store: { kind: 'file' as const, file },
});

function openFault(file: string): unknown {
  try {
    openSqlite(file);
  } catch (fault) {
    return fault;
  }
  throw new Error('it could be opened');
}

/** What a server that cannot listen is told. */
const listenFault = (port: number, host: string): Promise<unknown> =>
  new Promise((resolve) => createServer().once('error', resolve).listen(port, host));

describe('DATA_FILE', () => {
  it.each([
    ['below what is no folder', () => '/dev/null/slt.db', 'a part of the path is no folder'],
    ['below a file', () => join(folder, 'brev.txt', 'data', 'slt.db'), 'a part of the path is no folder'],
    ['that is a folder', () => join(folder, 'mappe'), 'is a folder. Name a file in it.'],
    ['that is a letter', () => join(folder, 'brev.txt'), 'is no database. Name another file'],
  ])('%s is named, with what to do and what was kept', (_, path, why) => {
    writeFileSync(
      join(folder, 'brev.txt'),
      'Dette er et brev, og ikke noen database. Det er langt nok til å bli lest.',
    );
    mkdirSync(join(folder, 'mappe'));
    const told = startFault(openFault(path()), on(path()));
    expect(told.startsWith(`DATA_FILE ${path()} `)).toBe(true);
    expect(told).toContain(why);
    expect(told).toContain('left as it is');
  });

  it('is not blamed for what another file says, and our own sentences stand as they are', () => {
    const other = Object.assign(new Error('EACCES: /etc/annet'), { code: 'EACCES', path: '/etc/annet' });
    expect(startFault(other, on(join(folder, 'slt.db')))).toBe('EACCES: /etc/annet');
    expect(startFault(new Error('Start the newer program again.'), on('slt.db'))).toBe(
      'Start the newer program again.',
    );
  });
});

describe('PORT and HOST', () => {
  it('are named when another program has the port', async () => {
    const server = createServer().listen(0, HOST);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(startFault(await listenFault(port, HOST), on('slt.db', port))).toBe(
      `PORT ${port} on HOST ${HOST} is taken by another program: stop it, or choose another PORT (EADDRINUSE). ` +
        'Nothing was received or sent.',
    );
    server.close();
  });

  it('are named when the address is not this machine', async () => {
    const elsewhere = '192.0.2.1'; // RFC 5737: nobody's
    expect(startFault(await listenFault(0, elsewhere), on('slt.db', 0, elsewhere))).toContain(
      `HOST ${elsewhere} cannot be had: HOST is no address of this machine (EADDRNOTAVAIL)`,
    );
  });
});
