// A chart as a picture (PNG), made here and with our own fonts: nothing is asked of any other service or of the machine. The
// library and the fonts are loaded with the first picture.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as library from '@resvg/resvg-wasm';
import type { Chart } from '../domain/chart.ts';
import { svgOf } from './chart-svg.ts';

type Drawer = { readonly Resvg: typeof library.Resvg; readonly fonts: readonly Uint8Array[] };

const { resolve } = createRequire(import.meta.url);
const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];

let loaded: Promise<Drawer> | undefined;

async function load(): Promise<Drawer> {
  const { Resvg, initWasm } = await import('@resvg/resvg-wasm');
  const [wasm, ...fonts] = await Promise.all([
    readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
    ...FONTS.map((name) => readFile(resolve(`dejavu-fonts-ttf/ttf/${name}`))),
  ]);
  await initWasm(wasm);
  return { Resvg, fonts };
}

/** The PNG's bytes: `CHART_WIDTH` pixels wide, dark on white. */
export async function pngOf(chart: Chart): Promise<Uint8Array> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  const { Resvg, fonts } = await loaded;
  const resvg = new Resvg(svgOf(chart), {
    font: { fontBuffers: [...fonts], defaultFontFamily: 'DejaVu Sans', loadSystemFonts: false },
  });
  const image = resvg.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    resvg.free();
  }
}
