// Checks what is written in minutes and of tasks: the identity guard, and that it points to nobody. Unlike an agenda, minutes may
// say that no individual case was spoken of.
import type { Ctx } from '../capability.ts';
import type { Forum } from '../domain/forum.ts';
import { checkAgendaText } from './agenda.ts';
import { type Checked, checkNameless } from './free-text.ts';

/** Several fields as one act: what shows only when they are joined stops all of them. */
export async function checkMinutes(
  ctx: Pick<Ctx, 'read' | 'texts'>,
  forum: Forum,
  ...fields: readonly (string | undefined)[]
): Promise<Checked> {
  const checked = await checkAgendaText(ctx, forum, ...fields);
  const reason = checked.refuse?.reason;
  return reason === 'agendaNever' || reason === 'agendaChoose' ? checkNameless(ctx, ...fields) : checked;
}
