// Instances that are killed at random moments while some weeks go by, in small: `npm run faults` does the same two hundred times.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Place, inFile, onRedis } from './faults/places.ts';
import { type Outcome, type Trial, outcomeOf, report } from './faults/trial.ts';
import { redisFound } from './store/redis-server.ts';

const WEEKS = 1;
const KILLS = 2;
const QUIET: Trial = { weeks: WEEKS, kills: 0, rolls: 0, strikes: 0, seed: 20_261_122 };

let wanted: Outcome;
beforeAll(async () => {
  const place = await inFile();
  wanted = await outcomeOf(place, QUIET).finally(() => place.stop());
}, 180_000);

/** What is not as it would have been without the disturbance. */
async function faultsOf(place: Place, trial: Trial): Promise<readonly string[]> {
  const found = await outcomeOf(place, trial);
  expect(found.kills).toBe(trial.kills);
  return report('', wanted, found, trial).faults;
}

describe('one instance on a file', () => {
  let place: Place;
  beforeAll(async () => {
    place = await inFile();
  });
  afterAll(() => place.stop());

  it('killed at random moments loses nothing, and repeats only what it had under way', async () => {
    expect(wanted.verdict.messages.size).toBeGreaterThan(50);
    expect(await faultsOf(place, { ...QUIET, kills: KILLS })).toEqual([]);
  }, 180_000);
});

if (redisFound()) onOneRedis();
else it.skip('several instances on one Redis: redis-server is not installed', () => {});

function onOneRedis(): void {
  describe('two instances on one Redis', () => {
    let place: Place;
    beforeAll(async () => {
      place = await onRedis(2);
    });
    afterAll(() => place.stop());

    it('killed at random moments, and Redis with them, send each message once and lose no press', async () => {
      expect(await faultsOf(place, { ...QUIET, kills: KILLS, strikes: 1 })).toEqual([]);
    }, 180_000);
  });
}
