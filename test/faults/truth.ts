// What became of every message: from what the connector took, what each instance wrote of the queue, and who was killed. It knows no
// municipality and no clock.
import type { TenantId } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Fleet } from './fleet.ts';
import { type Taken, personIn } from './recorder.ts';

export type Verdict = {
  /** How many messages each name stands for: the same in every run, whatever ids it draws. */
  readonly messages: ReadonlyMap<string, number>;
  readonly delivered: number;
  /** Sent again by another start, the first time by one that was killed before the store had taken that it went. */
  readonly ambiguous: number;
  /** Each a sentence: what stands in a chat twice without such a reason. */
  readonly doubled: readonly string[];
};

type Sent = { readonly message: string; readonly taken: Taken; readonly cut: boolean };

/** Names for what is drawn at random: a person is who they are, all else is a mark. */
export type Naming = (tenant: string, text: string) => string;

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Reads who is behind each id. */
export async function namingOf(store: Store, tenants: readonly string[]): Promise<Naming> {
  const names = new Map<string, string>();
  for (const tenant of tenants)
    for (const { key, value } of await store.list(tenant as TenantId, '-/aad/'))
      names.set((value as { person: string }).person, key.slice('-/aad/'.length));
  return (tenant, text) => `${tenant.slice(0, 1)} ${text.replace(UUID, (id) => names.get(id) ?? '#')}`;
}

/** `nameOf`: see Naming. Throws when a start that lived on has sent what no journal tells of. */
export function verdictOf(taken: readonly Taken[], fleet: Fleet, nameOf: Naming): Verdict {
  const posted = taken.filter(({ isNew }) => isNew);
  const settled = settledBy(fleet);
  const doubled: string[] = [];
  const sent = posted.flatMap((one): readonly Sent[] => {
    const message = settled.get(one.activity);
    if (message !== undefined) return [{ message, taken: one, cut: false }];
    if (!fleet.killed.has(one.start)) {
      doubled.push(
        `«${one.summary}» to ${personIn(one.conversation)}: sent, and not told by a start that lived on`,
      );
      return [];
    }
    return [{ message: lastClaimed(fleet, one, nameOf), taken: one, cut: true }];
  });
  const byMessage = Map.groupBy(sent, ({ message }) => message);
  let ambiguous = 0;
  for (const [message, times] of byMessage) {
    const again = times.length - 1;
    const cuts = times.slice(0, -1).filter(({ cut }) => cut).length;
    ambiguous += cuts;
    if (again > cuts)
      doubled.push(`${message}: ${times.map(({ taken: { start } }) => `by start ${start}`).join(', ')}`);
  }
  const messages = new Map<string, number>();
  for (const message of byMessage.keys()) {
    const [tenant = '', id = ''] = message.split(' ', 2);
    const name = nameOf(tenant, id);
    messages.set(name, (messages.get(name) ?? 0) + 1);
  }
  return { messages, delivered: byMessage.size, ambiguous, doubled };
}

/** Which message each activity is, as the starts wrote when the store had taken it. */
function settledBy(fleet: Fleet): ReadonlyMap<string, string> {
  const settled = new Map<string, string>();
  for (let start = 0; start < fleet.starts(); start++)
    for (const line of fleet.journal(start))
      if (line.kind !== 'claim' && line.activity !== undefined)
        settled.set(line.activity, `${line.tenant} ${line.id}`);
  return settled;
}

/** One at a time is under way in a conversation: what was sent last is what was claimed last. */
function lastClaimed(fleet: Fleet, { start, conversation }: Taken, nameOf: Naming): string {
  const who = personIn(conversation);
  const line = fleet
    .journal(start)
    .findLast(
      (one) =>
        one.kind === 'claim' &&
        !one.edits &&
        nameOf(one.tenant, one.lane).endsWith(`-${who}`) &&
        conversation.includes(one.tenant),
    );
  if (!line) throw new Error(`start ${start} sent to ${who} what it never claimed`);
  return `${line.tenant} ${line.id}`;
}

/** What one run has more of than another, a line for each name. */
export function missing(
  wanted: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): readonly string[] {
  return [...wanted].flatMap(([name, n]) => {
    const less = n - (found.get(name) ?? 0);
    return less > 0 ? [less === 1 ? name : `${name} (${less})`] : [];
  });
}
