// The sleep of a loop between two rounds, with one timer at most. It must not know what the loop does.

export type Nap = {
  /** Sleeps `most` milliseconds. From `least` on it can be woken; a call that came before then, or while nobody slept, counts. */
  sleep(least: number, most: number): Promise<void>;
  wake(): void;
  /** Wakes also before `least`. */
  break(): void;
};

export function openNap(): Nap {
  let isCalled = false;
  let isFast = false;
  let rise = (): void => {};
  const lie = async (ms: number): Promise<void> => {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      rise = resolve;
      timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
  };
  return {
    async sleep(least, most) {
      isFast = true;
      if (least > 0) await lie(least);
      isFast = false;
      if (!isCalled && most > least) await lie(most - Math.max(least, 0));
      isCalled = false;
    },
    wake() {
      isCalled = true;
      if (!isFast) rise();
    },
    break() {
      isCalled = true;
      rise();
    },
  };
}
