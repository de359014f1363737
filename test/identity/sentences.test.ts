// The identity guard against sentences somebody else wrote and labelled. The floors lie a little under what was measured, so that a
// change that makes the guard see less, or cry out more, is noticed here. `node test/identity/measure.ts --errors` prints all of it.
import { describe, expect, it } from '@jest/globals';
import { guard } from '../../src/domain/identity.ts';
import { SECOND, type Share, THIRD, measure, readSentences } from './sentences.ts';

const sentences = readSentences();
const figures = measure(sentences);

const recall = ({ wanted, found }: Share): number => (wanted === 0 ? 1 : found / wanted);
const falling = (shares: ReadonlyMap<string, Share>, floors: Readonly<Record<string, number>>) =>
  Object.entries(floors).filter(([name, floor]) => {
    const share = shares.get(name);
    return !share || recall(share) < floor;
  });

describe('the identity guard on labelled sentences', () => {
  it('is measured on at least 460 sentences of every style, each written once', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(460);
    expect(new Set(sentences.map(({ style }) => style))).toEqual(
      new Set(['nb', 'nn', 'chat', 'thread', 'trap']),
    );
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
    for (const verdict of ['block', 'warn', 'pass'])
      expect(sentences.filter((one) => one.verdict === verdict).length).toBeGreaterThan(50);
  });

  it('flags what points at a person, and hardly anything else', () => {
    expect(figures.recall).toBeGreaterThanOrEqual(0.97);
    expect(figures.precision).toBeGreaterThanOrEqual(0.98);
  });

  it('stops, not only warns of, what is plainly about one person', () => {
    expect(figures.blockRecall).toBeGreaterThanOrEqual(0.95);
    expect(figures.blockPrecision).toBeGreaterThanOrEqual(0.9);
  });

  it('sees every kind of thing', () => {
    const floors = {
      birthNumber: 0.97,
      phone: 1,
      email: 1,
      duf: 1,
      address: 0.85,
      accountName: 0.9,
      child: 0.95,
      rare: 0.95,
      personName: 0.95,
    };
    expect(falling(figures.byKind, floors)).toEqual([]);
    expect([...figures.byKind.keys()].filter((kind) => !(kind in floors))).toEqual([]);
  });

  it('sees it in bokmål, nynorsk, chat, pasted threads and among traps', () => {
    expect(falling(figures.byStyle, { nb: 0.96, nn: 0.95, chat: 0.97, thread: 0.9, trap: 0.92 })).toEqual([]);
  });

  it('reads 20,000 characters of such sentences at once', () => {
    const text = sentences
      .map((one) => one.text)
      .join(' ')
      .slice(0, 20_000);
    guard(text);
    const start = process.cpuUsage();
    expect(guard(text).verdict).toBe('block');
    // 25–35 ms of a slow core, whatever else the machine does.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(400);
  });

  it('never says a word of what it found', () => {
    const parts = sentences.map(({ text }) => guard(text)).filter(({ verdict }) => verdict !== 'pass');
    expect(JSON.stringify(parts)).not.toMatch(/[æøå@]|\d{6}/i);
  });
});

describe('the identity guard on sentences by another author', () => {
  const second = readSentences(SECOND);
  const measured = measure(second);
  /** Every fourth line after line 30 was set aside unseen while the guard was made whole on the others. */
  const unseen = measure(second.filter(({ line }) => line > 30 && line % 4 === 0));

  it('is measured on at least 370 sentences that the first author did not write', () => {
    expect(second.length).toBeGreaterThanOrEqual(370);
    const first = new Set(sentences.map(({ text }) => text));
    expect(second.filter(({ text }) => first.has(text))).toEqual([]);
  });

  it('flags what points at a person, and hardly anything else', () => {
    expect(measured.recall).toBeGreaterThanOrEqual(0.94);
    expect(measured.precision).toBeGreaterThanOrEqual(0.96);
    expect(measured.blockRecall).toBeGreaterThanOrEqual(0.87);
    expect(measured.blockPrecision).toBeGreaterThanOrEqual(0.92);
  });

  it('does so, if less surely, on those it was not made for', () => {
    expect(unseen.recall).toBeGreaterThanOrEqual(0.85);
    expect(unseen.precision).toBeGreaterThanOrEqual(0.88);
  });

  it('sees every kind of thing', () => {
    const floors = {
      birthNumber: 0.9,
      phone: 1,
      email: 1,
      duf: 1,
      address: 0.9,
      accountName: 0.9,
      child: 0.9,
      rare: 0.75,
      personName: 0.95,
    };
    expect(falling(measured.byKind, floors)).toEqual([]);
    expect([...measured.byKind.keys()].filter((kind) => !(kind in floors))).toEqual([]);
  });
});

describe('the identity guard on what staff would write', () => {
  it('sees most of it, though the guard was made without it (93.0 % and 88.4 % when it was first looked at)', () => {
    const third = readSentences(THIRD);
    expect(third.length).toBeGreaterThanOrEqual(260);
    const { precision, recall: seen, blockRecall } = measure(third);
    expect(precision).toBeGreaterThanOrEqual(0.92);
    expect(seen).toBeGreaterThanOrEqual(0.87);
    expect(blockRecall).toBeGreaterThanOrEqual(0.76);
  });
});
