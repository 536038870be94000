/** The published forms of what others write for the program and read from it, made from the schemas that it uses itself. */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { webhookEventSchema } from '../../../src-main/channels/webhook/webhook-event.ts';
import { documentSchema } from '../../../src-main/sources/document/document-schema.ts';
import { projectRoot } from '../build/ensure-built.ts';

export interface PublishedSchema {
  path: string;
  /** @returns the text that the file is to have */
  render(): Promise<string>;
}

function publish(path: string, title: string, schema: z.ZodType): PublishedSchema {
  const whole = join(projectRoot, path);
  return { path: whole, render: () => renderSchema(whole, title, schema) };
}

/** Product section 7.4. */
export const jobSessionSchema = publish(
  'assets/job-session.schema.json',
  'Job session document of Backup Notifier for Microsoft 365',
  documentSchema,
);

/** Product section 17.1. */
export const webhookEventJsonSchema = publish(
  'assets/webhook-event.schema.json',
  'Event that Backup Notifier for Microsoft 365 sends to a webhook',
  webhookEventSchema,
);

export const publishedSchemas: readonly PublishedSchema[] = [jobSessionSchema, webhookEventJsonSchema];

async function renderSchema(path: string, title: string, schema: z.ZodType): Promise<string> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  const text = JSON.stringify({ $schema, title, ...rest });
  return format(text, { ...(await resolveConfig(path)), parser: 'json' });
}
