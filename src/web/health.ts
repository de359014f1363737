// Whether the service can do its work, part by part, and whether it is about to stop. The parts are given; this knows none of them.

/** Name → whether it is as it should be. A part that rejects, or says nothing for two seconds, is not. */
export type Parts = Readonly<Record<string, () => boolean | Promise<boolean>>>;

export type Health = { readonly status: 200 | 503; readonly body: object };

export type Readiness = {
  /** 503 names the parts that are missing; 200 those that are hampered, if any. */
  look(): Promise<Health>;
  /**
   * Not ready from now on. Resolves when somebody who asks regularly, as a load balancer does, has been told so, after eight
   * seconds at most; at once when nobody asks.
   */
  goRed(): Promise<void>;
};

const ANSWER_WITHIN = 2_000;
const SEEN_WITHIN = 8_000;

/**
 * `needed`: without one of these another instance does better, or all are as badly off as they can be. `wanted`: what is wrong is wrong
 * for all instances alike (the clock of one municipality stands), so that taking this one out would stop everybody and help nobody: it
 * is said, and answered with 200.
 */
export function openReadiness(
  needed: Parts,
  wanted: Parts = {},
  now: () => number = () => performance.now(),
): Readiness {
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
      const [missing, degraded] = await Promise.all([failing(needed), failing(wanted)]);
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

/** The names of the parts that are not as they should be. */
async function failing(parts: Parts): Promise<readonly string[]> {
  const answers = await Promise.all(
    Object.entries(parts).map(async ([name, isWell]) => ((await answersWell(isWell)) ? [] : [name])),
  );
  return answers.flat();
}

async function answersWell(isWell: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return (await within(ANSWER_WITHIN, Promise.resolve(isWell()))) ?? false;
  } catch {
    return false;
  }
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
