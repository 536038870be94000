import { readZip } from '../../fixtures/read-zip.ts';
import type { ReceivedMessage } from '../emulator/mailbox/mailbox.ts';

/** The rows of the report that a mail carries, zipped or not; throws where its zip is damaged. */
export async function readReportedObjects({ attachments }: Pick<ReceivedMessage, 'attachments'>): Promise<string[]> {
  const tables = await Promise.all(attachments.map(({ name, bytes }) => readTables(name, bytes)));
  return tables.flat().flatMap((table) => table.trimEnd().split('\r\n').slice(1));
}

async function readTables(name: string, bytes: Uint8Array): Promise<string[]> {
  if (name.endsWith('.csv')) return [new TextDecoder().decode(bytes)];
  if (!name.endsWith('.zip')) return [];
  const files = await readZip(bytes);
  return [...files].filter(([file]) => file.endsWith('.csv')).map(([, content]) => content.toString());
}
