// What is counted of the turns: the same dispatch again, with a figure for each. It must not change what is answered, nor put anything a
// person chose into a figure. The same for what leaves stands in sending/measured.ts.
import type { Dispatch } from './dispatch.ts';
import type { Metrics } from './metrics.ts';
import type { Registry } from './registry.ts';

const secondsSince = (began: number): number => (performance.now() - began) / 1000;

/**
 * Only the noun of a verb is told, and no reason of a refusal: at the hour a concern was sent, either would say so. A verb that is not there may be anything
 * somebody typed, and is told as `unknown`.
 */
const nounOf = ({ verbs }: Pick<Registry, 'verbs'>, verb: string): string =>
  verbs.has(verb) ? verb.slice(0, verb.indexOf('.')) : 'unknown';

/** Counts each turn when it is answered, refused or failed. */
export const measured =
  (dispatch: Dispatch, registry: Pick<Registry, 'verbs'>, metrics: Pick<Metrics, 'turn'>): Dispatch =>
  async (request) => {
    const began = performance.now();
    const door = request.place.kind;
    const noun = nounOf(registry, request.verb);
    try {
      const answer = await dispatch(request);
      metrics.turn(door, noun, answer.refused ? 'refused' : 'answered', secondsSince(began));
      return answer;
    } catch (error) {
      metrics.turn(door, noun, 'failed', secondsSince(began));
      throw error;
    }
  };
