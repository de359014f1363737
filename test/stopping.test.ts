// How the process ends: in order, within its time, and saying what was left.
import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { Log } from '../src/log.ts';
import { type Step, endInOrder, openStopping } from '../src/stopping.ts';

const never = (): Promise<void> => new Promise(() => {});

/** A process that hears what a test tells it, and remembers how it ended. */
function processOf(steps: readonly Step[], limitMs?: number) {
  const signals = new EventEmitter();
  const lines: { level: string; fields: Record<string, unknown>; text: string }[] = [];
  const at =
    (level: string) =>
    (fields: Record<string, unknown>, text: string): void =>
      void lines.push({ level, fields, text });
  const log = { info: at('info'), warn: at('warn'), error: at('error') } as unknown as Log;
  const ended = once(signals, 'ended').then(([code]) => code as number);
  endInOrder(openStopping(steps), log, (code) => void signals.emit('ended', code), signals, limitMs);
  return { signals, lines, ended };
}

describe('steps', () => {
  it('are done one after the other, once, however often it is asked', async () => {
    const done: string[] = [];
    const step = (name: string): Step => [name, async () => void (await Promise.resolve(), done.push(name))];
    const stopping = openStopping([step('requests'), step('outbox'), step('store')]);
    expect(stopping.left()).toEqual(['requests', 'outbox', 'store']);
    await Promise.all([stopping.stop(), stopping.stop()]);
    expect(done).toEqual(['requests', 'outbox', 'store']);
    expect(stopping.left()).toEqual([]);
  });

  it('are all done though one of them fails, and that is told', async () => {
    const done: string[] = [];
    const stopping = openStopping([
      ['requests', () => Promise.reject(new Error('stuck'))],
      ['store', () => void done.push('store')],
    ]);
    await expect(stopping.stop()).rejects.toThrow('stuck');
    expect(done).toEqual(['store']);
    expect(stopping.left()).toEqual(['requests']);
  });
});

describe('a process', () => {
  it.each(['SIGTERM', 'SIGINT'])('ends with 0 at %s when all is stopped', async (signal) => {
    const { signals, ended, lines } = processOf([['store', async () => {}]]);
    signals.emit(signal, signal);
    expect(await ended).toBe(0);
    expect(lines).toEqual([{ level: 'info', fields: { signal }, text: 'stopping' }]);
  });

  it('ends with 1 when its time is over, and says what is left', async () => {
    const { signals, ended, lines } = processOf(
      [
        ['requests', () => {}],
        ['outbox', never],
        ['store', () => {}],
      ],
      5,
    );
    signals.emit('SIGTERM', 'SIGTERM');
    expect(await ended).toBe(1);
    expect(lines.at(-1)).toMatchObject({ level: 'error', fields: { left: ['outbox', 'store'] } });
  });

  it('ends with 1 when a step failed, and says which', async () => {
    const { signals, ended, lines } = processOf([['store', () => Promise.reject(new Error('hemmelig'))]]);
    signals.emit('SIGTERM', 'SIGTERM');
    expect(await ended).toBe(1);
    expect(lines.at(-1)).toMatchObject({ fields: { left: ['store'], kind: 'Error' } });
    expect(JSON.stringify(lines)).not.toContain('hemmelig');
  });

  it('ends at once with 1 when it is told a second time', async () => {
    const { signals, ended, lines } = processOf([['outbox', never]], 60_000);
    signals.emit('SIGTERM', 'SIGTERM');
    signals.emit('SIGINT', 'SIGINT');
    expect(await ended).toBe(1);
    expect(lines.at(-1)).toMatchObject({ level: 'warn', fields: { left: ['outbox'] } });
  });

  it.each(['uncaughtException', 'unhandledRejection'])(
    'at %s stops in order and ends with 1',
    async (event) => {
      const done: string[] = [];
      const { signals, ended, lines } = processOf([['store', () => void done.push('store')]]);
      signals.emit(event, new Error('hemmelig'));
      expect(await ended).toBe(1);
      expect(done).toEqual(['store']);
      expect(lines).toMatchObject([{ level: 'error', fields: { event, kind: 'Error' } }]);
      expect(JSON.stringify(lines)).not.toContain('hemmelig');
    },
  );

  it('that meets a fault while it stops ends with 1 when it has stopped', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { signals, ended } = processOf([['outbox', () => promise]]);
    signals.emit('SIGTERM', 'SIGTERM');
    signals.emit('uncaughtException', new Error('late'));
    resolve();
    expect(await ended).toBe(1);
  });
});
