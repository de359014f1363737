// How records of an older shape become those of today: one step each, from data version 1 on, never changed after a release. A record
// kind's schema may grow a field that can be left out without a step; every other change of shape takes one.

/** A record as it shall be, or undefined to take it away; the value itself where the step does not concern it. */
export type Migration = (key: string, value: unknown) => unknown;

export const MIGRATIONS: readonly Migration[] = [];
