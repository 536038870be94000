import { readFile } from 'node:fs/promises';
import { jobSessionSchemaPath, renderJobSessionSchema } from '../../job-session-schema/render-job-session-schema.ts';
import type { CheckResult, CheckStep } from '../check-step.ts';

/** What is published about job session documents is what the program reads. */
export const publishedSchema: CheckStep = { name: 'schema', run: () => checkPublishedSchema(jobSessionSchemaPath) };

export async function checkPublishedSchema(path: string): Promise<CheckResult> {
  const [expected, published] = await Promise.all([renderJobSessionSchema(), readFile(path, 'utf8').catch(() => null)]);
  if (published === expected) return { isPassed: true, summary: '', details: '' };
  const details = `${path} is ${published === null ? 'missing' : 'out of date'}: run \`npm run schema\`, and commit it.`;
  return { isPassed: false, summary: '', details };
}
