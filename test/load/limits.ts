// The limits that Teams publishes for a bot, enforced as it must be assumed that Teams does it: sliding windows, counted when a request
// arrives. It must not know how our own pace is kept.

type Published = { readonly times: number; readonly withinMs: number };

/** @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit (of 10 August 2026) */
export const PUBLISHED = {
  conversation: [
    { times: 7, withinMs: 1_000 },
    { times: 8, withinMs: 2_000 },
    { times: 60, withinMs: 30_000 },
    { times: 1_800, withinMs: 3_600_000 },
  ],
  tenant: [{ times: 50, withinMs: 1_000 }],
} as const satisfies Record<string, readonly Published[]>;

/** Which limit a request met, if any. Milliseconds of any clock that runs on; a request that is refused is not counted. */
export type Gate = (
  tenant: string,
  conversation: string,
  at: number,
) => 'conversation' | 'tenant' | undefined;

export function openGate(): Gate {
  const tenants = new Map<string, number[]>();
  const conversations = new Map<string, number[]>();
  return (tenant, conversation, at) => {
    const ofTenant = recent(tenants, tenant, PUBLISHED.tenant, at);
    const ofConversation = recent(conversations, `${tenant} ${conversation}`, PUBLISHED.conversation, at);
    if (isFull(ofConversation, PUBLISHED.conversation, at)) return 'conversation';
    if (isFull(ofTenant, PUBLISHED.tenant, at)) return 'tenant';
    ofTenant.push(at);
    ofConversation.push(at);
    return undefined;
  };
}

const isFull = (times: readonly number[], limits: readonly Published[], at: number): boolean =>
  limits.some(({ times: most, withinMs }) => {
    const nth = times.at(-most);
    return nth !== undefined && nth > at - withinMs;
  });

/** What still counts, the oldest first; the rest is forgotten. */
function recent(all: Map<string, number[]>, key: string, limits: readonly Published[], at: number): number[] {
  const longest = Math.max(...limits.map(({ withinMs }) => withinMs));
  const times = all.get(key) ?? [];
  const gone = times.findIndex((one) => one > at - longest);
  times.splice(0, gone === -1 ? times.length : gone);
  all.set(key, times);
  return times;
}
