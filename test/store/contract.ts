// What every store adapter must do, as tests: test/store/<adapter>.test.ts calls this once. It must not know any adapter.
import { describe } from '@jest/globals';
import { areasContract } from './contract-areas.ts';
import { backlogContract } from './contract-backlog.ts';
import { backupContract } from './contract-backup.ts';
import { claimContract } from './contract-claim.ts';
import { goneContract } from './contract-gone.ts';
import { randomContract } from './contract-random.ts';
import { recordsContract } from './contract-records.ts';
import { sendContract } from './contract-send.ts';
import { settleContract } from './contract-settle.ts';
import type { Open } from './fixture.ts';

/**
 * The suite for one adapter. `open` gives an empty store each time; `reopen` closes it and opens the same data again,
 * as after a stop of the service; `stop` closes it and takes the data away.
 */
export function storeContract(name: string, open: Open): void {
  describe(`${name} keeps records`, () => recordsContract(open));
  describe(`${name} keeps the clock of areas, and what was acted on`, () => areasContract(open));
  describe(`${name} queues and withdraws messages`, () => sendContract(open));
  describe(`${name} hands out messages`, () => claimContract(open));
  describe(`${name} settles messages`, () => settleContract(open));
  describe(`${name} counts what waits`, () => backlogContract(open));
  describe(`${name} lets messages go`, () => goneContract(open));
  describe(`${name} gives out all there is and takes it in`, () => backupContract(open));
  describe(`${name} in random sequences`, () => randomContract(open));
}
