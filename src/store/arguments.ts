// What every adapter refuses before it begins, because a store would take it silently and give something else back.

/** The text itself; throws RangeError on a lone surrogate, of which two would become the same bytes. */
export function wellFormed(text: string): string {
  if (!text.isWellFormed())
    throw new RangeError('a key, lane or id holds half a character (a lone surrogate)');
  return text;
}

/** The time itself; throws RangeError when it is none. */
export function time<T extends number>(at: T): T {
  if (!Number.isSafeInteger(at)) throw new RangeError(`not an instant: ${at}`);
  return at;
}

/** The JSON text of a value; throws TypeError when it has none (undefined, a function, a circle). */
export function json(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError('a value that is no JSON');
  return text;
}
