/** `npm run schema`: writes `assets/job-session.schema.json`. */
import { writeFile } from 'node:fs/promises';
import { jobSessionSchemaPath, renderJobSessionSchema } from './render-job-session-schema.ts';

await writeFile(jobSessionSchemaPath, await renderJobSessionSchema());
console.log(`Written: ${jobSessionSchemaPath}`);
