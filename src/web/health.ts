// Whether the service can do its work, part by part, and whether it is about to stop. The parts are given; this knows none of them.

/** Whether it is as it should be. A part that rejects, or says nothing for two seconds, is not. */
type IsWell = () => boolean | Promise<boolean>;

/** By name. */
export type Parts = Readonly<Record<string, IsWell>>;

/**
 * Told once when a part is not as it should be, with why where that is known; again when there is another reason; and with
 * `undefined` when it is well again.
 */
export type Tell = (part: string, wrong: Error | undefined) => void;

export type Health = { readonly status: 200 | 503; readonly body: object };

export type Readiness = {
  /**
   * 503 names the parts that are missing; 200 those that are hampered, if any. Whoever asks while somebody else's look is under way, or
   * within a second of it, is answered by it: to ask often costs the store nothing.
   */
  look(): Promise<Health>;
  /**
   * Not ready from now on. Resolves when somebody who asks regularly, as a load balancer does, has been told so, after eight
   * seconds at most; at once when nobody asks.
   */
  goRed(): Promise<void>;
};

/** `now`: milliseconds of any clock that runs on. `answerWithin`: how many of them a part has to answer. */
export type Around = {
  readonly now?: () => number;
  readonly answerWithin?: number;
  readonly tell?: Tell;
};

const ANSWER_WITHIN = 2_000;
const KEPT_MS = 1_000;
const SEEN_WITHIN = 8_000;

/**
 * `needed`: without one of these another instance does better, or all are as badly off as they can be. `wanted`: what is wrong is wrong
 * for all instances alike (the clock of one municipality stands), so that taking this one out would stop everybody and help nobody: it
 * is said, and answered with 200.
 */
export function openReadiness(
  needed: Parts,
  wanted: Parts = {},
  { now = () => performance.now(), answerWithin = ANSWER_WITHIN, tell = () => {} }: Around = {},
): Readiness {
  const parts = openParts(needed, answerWithin, tell);
  const others = openParts(wanted, answerWithin, tell);
  const found = shared(() => Promise.all([failing(parts), failing(others)]), now);
  let red = false;
  let asked = Number.NEGATIVE_INFINITY;
  let every = 0;
  const { promise: seen, resolve: tellSeen } = Promise.withResolvers<void>();
  return {
    async look() {
      every = now() - asked;
      asked = now();
      if (red) {
        tellSeen();
        return { status: 503, body: { status: 'stopping' } };
      }
      const [missing, degraded] = await found();
      if (missing.length > 0) return { status: 503, body: { status: 'not ready', missing } };
      return { status: 200, body: { status: 'ok', ...(degraded.length > 0 ? { degraded } : {}) } };
    },
    async goRed() {
      red = true;
      const patience = Number.isFinite(every) ? Math.min(2 * every, SEEN_WITHIN) : 0;
      if (now() - asked >= patience) return;
      await within(patience, seen);
    },
  };
}

/** One at a time for all who ask, and kept for a moment. */
function shared<T>(look: () => Promise<T>, now: () => number): () => Promise<T> {
  let last: Promise<T> | undefined;
  let until = 0;
  return () => {
    if (last && now() < until) return last;
    until = Number.POSITIVE_INFINITY;
    last = look().finally(() => (until = now() + KEPT_MS));
    return last;
  };
}

type Part = { readonly name: string; readonly isWell: () => Promise<boolean> };

const openParts = (parts: Parts, answerWithin: number, tell: Tell): readonly Part[] =>
  Object.entries(parts).map(([name, isWell]) => ({
    name,
    isWell: openPart(isWell, answerWithin, (wrong) => tell(name, wrong)),
  }));

/** The names of the parts that are not as they should be. */
async function failing(parts: readonly Part[]): Promise<readonly string[]> {
  const answers = await Promise.all(parts.map(async ({ name, isWell }) => ((await isWell()) ? [] : [name])));
  return answers.flat();
}

/** A part that has not answered yet is not asked again: it is waited for, so that a store that is gone is not tried by everybody. */
function openPart(
  isWell: IsWell,
  answerWithin: number,
  tell: (wrong: Error | undefined) => void,
): () => Promise<boolean> {
  let asked: Promise<boolean> | undefined;
  const told = new Set<string>();
  const wrong = (why: Error): boolean => {
    const reason = why.message.replaceAll(/\d+/g, ''); // the same one with another figure is the same
    if (!told.has(reason)) tell(why);
    told.add(reason);
    return false;
  };
  const well = (): boolean => {
    if (told.size > 0) tell(undefined);
    told.clear();
    return true;
  };
  const ask = async (): Promise<boolean> => {
    try {
      return (await isWell()) ? well() : wrong(new Error('not as it should be'));
    } catch (fault) {
      return wrong(fault instanceof Error ? fault : new Error(String(fault)));
    }
  };
  return async () => {
    asked ??= ask().finally(() => (asked = undefined));
    return (await within(answerWithin, asked)) ?? wrong(new Error('no answer in time'));
  };
}

/** Undefined when it takes longer. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, ms, undefined)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
