// People in Teams: what they say and press goes to any instance that answers, and comes again under its own id when the instance was
// gone before it answered, as Teams does it.
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from './dice.ts';
import type { Fleet } from './fleet.ts';
import { conversationOf } from './recorder.ts';

export type Person = { readonly tenant: string; readonly who: string };

/** What the open answer to a press shows. */
export type Heard = { readonly card?: object; readonly message?: string };

export type Teams = {
  /** Answers when an instance has taken it. */
  says(person: Person, id: string, text: string): Promise<void>;
  presses(person: Person, id: string, verb: string, data: object): Promise<Heard>;
  /** How many turns were answered, and how many tries had no answer or a fault for one. */
  readonly counts: { answered: number; again: number };
};

/** Longer than this nobody tries again. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 20;
const CARD = 'application/vnd.microsoft.card.adaptive';

export const aadOf = ({ tenant, who }: Person): string => `${tenant.slice(0, 8)}-${who}`;

export function openTeams(fleet: Fleet, serviceUrl: string, roll: Dice): Teams {
  const counts = { answered: 0, again: 0 };
  const turn = async (activity: object): Promise<Record<string, unknown>> => {
    const body = JSON.stringify(activity);
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const instance = fleet.up[roll(fleet.up.length)];
      const answer = instance && (await post(`${instance.url}/api/messages`, body));
      if (answer?.status === 200) {
        counts.answered++;
        return answer.body;
      }
      counts.again++;
      if (performance.now() > deadline) throw new Error(`in vain tried again: ${body.slice(0, 300)}`);
      await pause(PAUSE_MS);
    }
  };
  return {
    counts,
    async says(person, id, text) {
      await turn({ ...envelope(serviceUrl, person, id), type: 'message', text, textFormat: 'plain' });
    },
    async presses(person, id, verb, data) {
      const { type, value } = await turn({
        ...envelope(serviceUrl, person, id),
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: '1',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      });
      return type === CARD ? { card: value as object } : { message: String(value) };
    },
  };
}

/** Undefined when nobody answered to the end. */
async function post(
  url: string,
  body: string,
): Promise<{ status: number; body: Record<string, unknown> } | undefined> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const envelope = (serviceUrl: string, person: Person, id: string) => ({
  id,
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:${aadOf(person)}`, name: person.who, aadObjectId: aadOf(person) },
  recipient: { id: '28:slt-bot', name: 'SLT' },
  conversation: {
    id: conversationOf(person.tenant, person.who),
    conversationType: 'personal',
    tenantId: person.tenant,
  },
  channelData: { tenant: { id: person.tenant } },
});
