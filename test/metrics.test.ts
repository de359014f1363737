// The operator's figures: what they count, that Prometheus can read them, and that nobody stands in them.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Request } from '../src/dispatch.ts';
import type { Instant } from '../src/domain/calendar.ts';
import { openLinks } from '../src/links.ts';
import { type Metrics, openMetrics } from '../src/metrics.ts';
import { queuedReply, replyId } from '../src/sending/queue.ts';
import { type Family, readExposition } from './exposition.ts';
import { TENANT, type TestHouse, addressOf, openHouse } from './house.ts';

let metrics: Metrics;
let house: TestHouse;
beforeEach(() => {
  metrics = openMetrics();
});
afterEach(() => house.close());

const read = async (): Promise<ReadonlyMap<string, Family>> => readExposition(await metrics.text(undefined));

/** What stands under a name with these labels; undefined when nothing does. */
async function figure(
  name: string,
  labels: Readonly<Record<string, string>> = {},
): Promise<number | undefined> {
  const families = [...(await read()).values()];
  return families
    .flatMap(({ samples }) => samples)
    .find(
      (one) => one.name === name && Object.entries(labels).every(([key, value]) => one.labels[key] === value),
    )?.value;
}

/** Somebody writes «hjelp», and is answered in the chat. */
const help = async (): Promise<Request> => ({
  actor: { kind: 'person', tenant: TENANT, person: await house.personOf('ansatt'), founder: false },
  place: { kind: 'private' },
  verb: 'house.help',
  input: {},
  now: house.now(),
  reply: { lane: 'person:ansatt', address: addressOf('ansatt') },
});

describe('turns', () => {
  it('are counted by door, noun and result', async () => {
    house = await openHouse({ preset: 'nes', metrics });
    await house.meets('ansatt');
    await house.act('ansatt', 'house.help', {});
    await house.act('ansatt', 'people.roles', { text: '' });
    const turn = { door: 'private' };
    expect(await figure('slt_turns_total', { ...turn, noun: 'house', result: 'answered' })).toBe(1);
    expect(await figure('slt_turns_total', { ...turn, noun: 'people', result: 'refused' })).toBe(1);
    // Some reasons belong to the sending of a concern alone: the hour would say that somebody tried.
    expect((await house.act('ansatt', 'people.roles', { text: '' })).refused).toBe('notAllowed');
    expect(await metrics.text(undefined)).not.toMatch(/notAllowed|reason=/);
    const [{ samples = [] } = {}] = [(await read()).get('slt_turn_seconds')];
    const ofDoor = samples.filter(({ labels }) => labels['door'] === 'private');
    const most = ofDoor.find(({ labels }) => labels['le'] === '+Inf')?.value;
    expect(ofDoor.find(({ name }) => name === 'slt_turn_seconds_count')?.value).toBe(most);
  });

  it('hold no word of what somebody typed, also where they typed it for a verb', async () => {
    house = await openHouse({ preset: 'nes', metrics });
    await house.meets('rektor', 'kari@eksempel.no', 'Kari Eksempel');
    await house.act('rektor', 'Hemmeligord.send', { comment: 'Hemmeligord' });
    await house.act('rektor', 'concern.send', { comment: 'Hemmeligord' });
    expect(await figure('slt_turns_total', { noun: 'unknown', result: 'refused' })).toBe(1);
    const text = await metrics.text(undefined);
    for (const word of ['Hemmeligord', 'Kari', 'kari', 'rektor', 'concern.send', 'Nes', 'kommune'])
      expect(text).not.toContain(word);
  });

  it('that break are counted as failed, and break as before', async () => {
    house = await openHouse({ preset: 'nes', metrics });
    const asked = await help();
    const { store } = house.house;
    await store.close();
    await expect(house.house.dispatch(asked)).rejects.toThrow();
    house = await openHouse();
    expect(await figure('slt_turns_total', { result: 'failed' })).toBe(1);
  });
});

describe('deliveries', () => {
  it('are counted by way and by what came of them', async () => {
    house = await openHouse({ preset: 'nes', metrics });
    const asked = await help();
    const before = (await figure('slt_deliveries_total', { way: 'teams', result: 'delivered' })) ?? 0;
    await house.house.dispatch(asked);
    await house.house.outbox.drain();
    house.faulty(() => ({ kind: 'later', code: 'TooManyRequests', throttled: true, retryAfterMs: 1000 }));
    await house.house.dispatch(asked);
    await house.house.outbox.drain();
    expect(await figure('slt_deliveries_total', { way: 'teams', result: 'delivered' })).toBe(before + 1);
    expect(await figure('slt_deliveries_total', { way: 'teams', result: 'throttled' })).toBe(1);
    expect(await figure('slt_deliveries_total', { result: 'later' })).toBeUndefined();
  });
});

describe('answers that were sealed with other LINK_KEYS', () => {
  it('are counted each time they could not be opened, and none of them as an attempt to deliver', async () => {
    house = await openHouse({ preset: 'nes', metrics });
    const attempts = () => figure('slt_delivery_seconds_count', { way: 'teams' });
    const before = await attempts();
    const id = 'fremmed';
    const other = openLinks(undefined, [new Uint8Array(32).fill(99)]);
    const drawing = await other.seal(replyId(id), { card: 'personal.receipt' });
    const body = { address: addressOf('ansatt'), drawing, language: 'nb' as const };
    await house.house.store.commit(TENANT, { send: [queuedReply(id, 'person:ansatt', house.now(), body)] });
    await house.house.outbox.drain();
    expect(await figure('slt_deliveries_total', { way: 'teams', result: 'sealed' })).toBe(1);
    expect(await attempts()).toBe(before);
  });
});

describe('the figures', () => {
  it('of the clock tell when it ran, how many could not be run and how far it is behind what it ran', async () => {
    house = await openHouse({ preset: 'nes', metrics });
    const at = house.now();
    metrics.ticked({ at, failed: [{ tenant: 't' as never, area: 'nes' }], aheadMs: 600_000 }, 7, 0.25);
    expect(await figure('slt_clock_last_run_timestamp_seconds')).toBe(at / 1000);
    expect(await figure('slt_clock_failed_areas')).toBe(1);
    expect(await figure('slt_clock_failures_total')).toBe(1);
    expect(await figure('slt_clock_ahead_seconds')).toBe(600);
    expect(await figure('slt_expired_records_total')).toBe(7);
    metrics.tickFailed();
    expect(await figure('slt_clock_failures_total')).toBe(2);
  });

  it('of the queue are those of the moment they are asked for', async () => {
    house = await openHouse({ metrics });
    const now = house.now();
    const backlog = { waiting: 12, claimed: 2, due: 5, oldest: (now - 90_000) as Instant };
    const text = await metrics.text({ now, backlog, lagMs: 61_000 });
    const value = (name: string) => readExposition(text).get(name)?.samples[0]?.value;
    expect(value('slt_store_up')).toBe(1);
    expect(['waiting', 'claimed', 'due'].map((one) => value(`slt_outbox_${one}`))).toEqual([12, 2, 5]);
    expect(value('slt_outbox_oldest_due_seconds')).toBe(90);
    expect(value('slt_clock_lag_seconds')).toBe(61);
  });

  it('of a queue that cannot be asked are not numbers, so that none is taken for calm', async () => {
    house = await openHouse({ metrics });
    expect(await figure('slt_store_up')).toBe(0);
    for (const name of ['slt_outbox_waiting', 'slt_outbox_oldest_due_seconds', 'slt_clock_lag_seconds'])
      expect(await figure(name)).toBeNaN();
  });

  it('are in the text format, every one, and none is labelled with who or where', async () => {
    house = await openHouse({ preset: 'krad', metrics });
    await house.tick('2026-12-01T09:01');
    metrics.alone();
    const families = await read();
    const ours = [...families].filter(([name]) => name.startsWith('slt_'));
    expect(ours.length).toBeGreaterThan(12);
    for (const [name, { help, type }] of ours) {
      expect(help).toMatch(/^[A-Z]/);
      expect(name.endsWith('_total')).toBe(type === 'counter');
    }
    const labels = new Set(
      ours.flatMap(([, { samples }]) => samples.flatMap((one) => Object.keys(one.labels))),
    );
    expect([...labels].sort()).toEqual(
      ['door', 'le', 'noun', 'result', 'way'].filter((one) => labels.has(one)),
    );
    expect(families.get('slt_unreplicated_commits_total')?.samples[0]?.value).toBe(1);
    expect(families.has('process_resident_memory_bytes')).toBe(true);
  });

  it('that the README tells an operator to watch are among them', async () => {
    house = await openHouse({ metrics });
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const told = new Set(
      [...readme.matchAll(/(?<!docker volume rm )\bslt_[a-z_]+/g)].map(([name]) =>
        name.replace(/_bucket$/, ''),
      ),
    );
    const known = new Set((await read()).keys());
    expect(told.size).toBeGreaterThan(8);
    expect([...told].filter((name) => !known.has(name))).toEqual([]);
  });
});
