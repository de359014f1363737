// The list of what users can do. Adding a capability is one line here.
import type { Capability } from '../capability.ts';
import { accessLog } from './access-log.ts';
import { actionPlan } from './action-plan.ts';
import { agenda } from './agenda.ts';
import { arrival } from './arrival.ts';
import { baton } from './baton.ts';
import { breakfast } from './breakfast.ts';
import { cadence } from './cadence.ts';
import { channel } from './channel.ts';
import { closing } from './closing.ts';
import { collision } from './collision.ts';
import { concern } from './concern.ts';
import { consent } from './consent.ts';
import { meeting } from './meeting.ts';
import { planExport } from './export.ts';
import { planImport } from './import.ts';
import { feed } from './feed.ts';
import { guidance } from './guidance.ts';
import { handover } from './handover.ts';
import { houseCapability } from './house.ts';
import { measure } from './measure.ts';
import { measures } from './measures.ts';
import { minutes } from './minutes.ts';
import { task } from './task.ts';
import { people } from './people.ts';
import { round } from './round.ts';
import { shared } from './shared.ts';
import { route } from './route.ts';
import { setup } from './setup.ts';
import { personal } from './personal.ts';
import { plan } from './plan.ts';
import { routine } from './routine.ts';
import { waiting } from './waiting.ts';
import { account } from './account.ts';
import { status } from './status.ts';
import { trend } from './trend.ts';
import { triage } from './triage.ts';
import { privacy } from './privacy.ts';
import { wheel } from './wheel.ts';

const house = houseCapability(() => CAPABILITIES);

export const CAPABILITIES: readonly Capability[] = [
  house,
  collision,
  breakfast,
  arrival,
  people,
  setup,
  measure,
  measures,
  actionPlan,
  handover,
  minutes,
  task,
  planImport,
  planExport,
  round,
  status,
  account,
  shared,
  route,
  personal,
  cadence,
  plan,
  routine,
  waiting,
  wheel,
  trend,
  triage,
  privacy,
  closing,
  feed,
  meeting,
  agenda,
  channel,
  guidance,
  accessLog,
  baton,
  consent,
  concern,
];
