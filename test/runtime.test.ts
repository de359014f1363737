import { expect, it } from '@jest/globals';

it('the gate runs on the Node that the project brings, or a newer one', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
});
