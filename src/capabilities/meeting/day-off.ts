// What a day off is called when it has no public holiday's name. It must not know why somebody asks.
import type { Ctx } from '../../capability.ts';
import { type Day, weekday } from '../../domain/calendar.ts';
import { closedName } from '../../domain/closed.ts';

/** What the municipality calls the day it is closed on; else a weekend, or a day before a feast. */
export function dayOffWord({ texts, area }: Pick<Ctx, 'texts' | 'area'>, day: Day): string {
  const { weekendDay, closedDay, dayOff } = texts.meeting;
  const name = closedName(day, area.closed);
  if (name !== undefined) return name || closedDay;
  return weekday(day) > 5 ? weekendDay : dayOff;
}
