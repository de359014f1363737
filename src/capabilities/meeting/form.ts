// The fields of an invitation on its way: what can be changed before it is sent. It must not know what is read of them.
import type { Drawing } from '../../capability.ts';
import type { Forum } from '../../domain/forum.ts';
import { guestLine } from '../../domain/guest.ts';
import type { Draft } from './draft.ts';
import type { Seeing } from './facts.ts';

/** What was typed last, also where it could not be used; `said`: what is wrong with it. */
type Typed = { readonly guests?: string; readonly said?: string };

/** The fields of an invitation that has not been sent, as they stand or as they were typed last. */
export function formCard(
  { texts }: Seeing,
  id: string,
  forum: Forum,
  draft: Draft,
  { guests, said }: Typed = {},
): Drawing {
  return {
    card: 'meeting.form',
    summary: texts.meeting.changeTitle({ forum: forum.name }),
    data: {
      title: texts.meeting.changeTitle({ forum: forum.name }),
      draft: id,
      day: draft.day ?? '',
      start: draft.start ?? '',
      end: draft.end ?? '',
      place: draft.place,
      link: draft.link ?? '',
      theme: draft.theme ?? '',
      agenda: draft.agenda.join('\n'),
      guests: guests ?? (draft.guests ?? []).map(guestLine).join('\n'),
      said: said ?? '',
      hasSaid: said !== undefined,
    },
  };
}
