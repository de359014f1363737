// A ready set-up as data: what a municipality's own plan says of forums, roles, measures and routines. No people.
import type { Forum } from '../domain/forum.ts';
import type { Measure } from '../domain/measure.ts';
import type { Role } from '../domain/people.ts';
import type { Routine } from '../domain/routine.ts';

export type Preset = {
  readonly id: 'krad' | 'jevnaker' | 'gjesdal' | 'nes';
  readonly name: string;
  /** The role that coordinates; its holders are asked when nobody else is named. */
  readonly coordinator: string;
  readonly roles: readonly Pick<Role, 'id' | 'name' | 'aliases'>[];
  readonly forums: readonly Forum[];
  readonly measures: readonly Measure[];
  readonly routines: readonly Routine[];
};
