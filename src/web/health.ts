// Whether the service can do its work, part by part. The parts are given; this knows none of them.

/** Name → whether it is ready. A part that rejects, or says nothing for two seconds, is not. */
export type Parts = Readonly<Record<string, () => boolean | Promise<boolean>>>;

const ANSWER_WITHIN = 2_000;

/** The names of the parts that are not ready. */
export async function notReady(parts: Parts): Promise<readonly string[]> {
  const answers = await Promise.all(
    Object.entries(parts).map(async ([name, ready]) => ((await inTime(ready)) ? [] : [name])),
  );
  return answers.flat();
}

async function inTime(ready: () => boolean | Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, ANSWER_WITHIN, false)));
  try {
    return await Promise.race([ready(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
