// What Node has made of our files and the libraries' (types taken off, compiled) is kept between starts, which halves a start. Where it
// cannot be written all is made anew, and nothing else is different. The folder is in node_modules: what lies there is run.
import { existsSync } from 'node:fs';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const INSTALLED = fileURLToPath(new URL('../node_modules/', import.meta.url));

/**
 * To be called before what is to be kept is loaded, so that must be loaded by `import()`. `NODE_COMPILE_CACHE` names another folder.
 * Answers a function that writes down what is new; a program that ends by itself does that at its end.
 * @see https://nodejs.org/docs/latest-v24.x/api/module.html#module-compile-cache
 */
export function keepCompiled(): () => void {
  if (existsSync(INSTALLED)) enableCompileCache(`${INSTALLED}.cache/compiled`);
  return flushCompileCache;
}
