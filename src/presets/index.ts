// The presets by the word that follows `oppsett`. The first is the one to begin with when there is no plan.
import { gjesdal } from './gjesdal.ts';
import { jevnaker } from './jevnaker.ts';
import { krad } from './krad.ts';
import { nes } from './nes.ts';
import type { Preset } from './preset.ts';

export const PRESETS: Readonly<Record<Preset['id'], Preset>> = { krad, jevnaker, gjesdal, nes };
