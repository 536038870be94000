/** The published form of the job session document, made from the one schema that reads it (product section 7.4). */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { documentSchema } from '../../../src-main/sources/document/document-schema.ts';
import { projectRoot } from '../build/ensure-built.ts';

export const jobSessionSchemaPath = join(projectRoot, 'assets/job-session.schema.json');

/** @returns the text that `assets/job-session.schema.json` is to have. */
export async function renderJobSessionSchema(): Promise<string> {
  const schema = z.toJSONSchema(documentSchema, { io: 'input', target: 'draft-2020-12' });
  const { $schema, ...rest } = schema;
  const text = JSON.stringify({ $schema, title: 'Job session document of Backup Notifier for Microsoft 365', ...rest });
  return format(text, { ...(await resolveConfig(jobSessionSchemaPath)), parser: 'json' });
}
