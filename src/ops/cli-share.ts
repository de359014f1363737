// `slt share` and `slt unshare`: ties a forum that one area calls to the same forum of another, which then follows its dates. Both
// sides are acts of the operator through the same door as everything else; nothing is delivered from here.
import type { Instant } from '../domain/calendar.ts';
import type { Store } from '../store/store.ts';
import { actorOf } from './cli-act.ts';
import type { Found } from './cli-store.ts';

/** `forum`: at home; `as`: what it is called where it is followed. */
export type Sharing = {
  readonly store: Store;
  readonly home: Found;
  readonly follower: Found;
  readonly forum: string;
  readonly as: string;
  readonly now: Instant;
};

export type Shared = { readonly fault: string } | { readonly line: string };

/** What stands in the way is found before anything is changed; run again, it changes nothing more. */
export async function share(sharing: Sharing): Promise<Shared> {
  const { home, follower, forum, as } = sharing;
  const act = actor(sharing);
  const known = await home.read.get('forum', forum);
  if (known === undefined) return { fault: `Fant ikke møtet ${forum} i ${home.area.name}.` };
  if (known.home) return { fault: `${known.name} i ${home.area.name} følger selv en annen kommune.` };
  const refused =
    (await act('shared.follow', follower, as, home, forum)) ??
    (await act('shared.tie', home, forum, follower, as));
  if (refused !== undefined) return { fault: refused };
  return { line: `${follower.area.name} følger nå datoene for ${known.name} i ${home.area.name}.` };
}

/** Loosed on both sides, whatever is left of the tie; the dates that were copied stay, and new ones are typed in. */
export async function unshare(sharing: Sharing): Promise<Shared> {
  const { home, follower, forum, as } = sharing;
  const act = actor(sharing);
  const refused =
    (await act('shared.untie', home, forum, follower, as)) ??
    (await act('shared.untie', follower, as, home, forum));
  if (refused !== undefined) return { fault: refused };
  return {
    line: `${follower.area.name} følger ikke lenger ${forum} i ${home.area.name}. Datoene blir stående.`,
  };
}

const actor = (sharing: Sharing) => {
  const act = actorOf(sharing);
  /** Undefined when it was done, else why it was not. */
  return async (
    verb: string,
    on: Found,
    forum: string,
    other: Found,
    otherForum: string,
  ): Promise<string | undefined> => {
    const answer = await act(on, verb, { forum, other: { area: other.area.id, forum: otherForum } });
    return answer.refused === undefined
      ? undefined
      : answer.drawings.map(({ summary }) => summary).join('\n');
  };
};
