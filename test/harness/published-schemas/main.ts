/** `npm run schema`: writes the JSON Schemas in `assets`. */
import { writeFile } from 'node:fs/promises';
import { publishedSchemas } from './published-schemas.ts';

for (const { path, render } of publishedSchemas) {
  await writeFile(path, await render());
  console.log(`Written: ${path}`);
}
