// The buttons that answer, as rows of data: no buttons where there is no row.
import type { ViewCtx } from '../../capability.ts';
import { type Concern, REPLIES } from '../../domain/concern.ts';

/** Yes, no or not known, to the question at this place in the history. */
export const replyRow = ({ texts }: Pick<ViewCtx, 'texts'>, { id }: Pick<Concern, 'id'>, event: number) =>
  REPLIES.map((reply) => ({ reply, label: texts.concernWords.replies[reply], concern: id, event }));

/** Yes or no to the time of a talk. */
export const talkRow = ({ id }: Pick<Concern, 'id'>) => [{ concern: id }];
