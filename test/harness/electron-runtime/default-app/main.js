/**
 * What `electron [-r <module>] <path of an application>` runs first. A stock Electron comes with a default app that
 * does this and more; the obtained runtime comes without one.
 */
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const required = [];
let path = null;
for (let at = 1; at < process.argv.length && path === null; at += 1) {
  const argument = process.argv[at];
  if (argument === '-r' || argument === '--require') required.push(process.argv[(at += 1)]);
  else if (!argument.startsWith('-')) path = resolve(argument);
}
if (path === null) {
  console.error('Usage: electron [-r <module>] <path of an application>');
  process.exit(1);
}

const require = createRequire(join(process.cwd(), 'no-such-file.js'));
for (const module of required) require(resolve(module));

const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
app.setVersion(manifest.version);
app.setName(manifest.productName ?? manifest.name);
app.setAppPath(path);
await import(pathToFileURL(join(path, manifest.main)).href);
