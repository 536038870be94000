/** The presets on mails as their programs write them, and as they do not. */
import { describe, expect, test } from 'vitest';
import { parseMailHead } from '../../../../../src-shared/model/mail-head.ts';
import { mailPatternSchema } from '../../../../../src-shared/model/mail-pattern.ts';
import { mailPatternPresets } from '../../../../../src-shared/model/mail-pattern-presets/mail-pattern-presets.ts';
import { mailRecogniser } from '../../../../fixtures/mail-recogniser.ts';
import { encodings, writeSampleMail, type SampleMail } from '../../../../fixtures/sample-mails.ts';

const presets = mailPatternPresets.map(({ pattern }) => mailPatternSchema.parse({ ...pattern, id: pattern.name }));
const recogniser = mailRecogniser(presets);

async function recognise(raw: Uint8Array) {
  const texts = await recogniser.textsOf(raw, parseMailHead(raw).fields);
  const found = recogniser.recognise(texts);
  return found === null ? null : { pattern: found.pattern.name, ...found.recognised };
}

interface Sample extends SampleMail {
  name: string;
  /** What of it is checked; `null`: it is not recognised. */
  expected: { pattern?: string; [field: string]: unknown } | null;
}

const nas = 'Büro NAS <nas@contoso.local>';

const samples: Sample[] = [
  {
    name: 'Synology, success',
    from: nas,
    subject: '[Büro-NAS] Hyper Backup task completed',
    text: 'The backup has ended.\n\nBackup task: Bücher täglich\nStart: 22:00',
    expected: {
      pattern: 'Synology',
      result: 'Success',
      job: 'Bücher täglich',
      host: 'nas@contoso.local',
      message: '[Büro-NAS] Hyper Backup task completed',
    },
  },
  {
    name: 'Synology, failure, without a line for the task',
    from: nas,
    subject: 'Data backup task on NAS failed',
    text: 'Please look at the log.',
    expected: { pattern: 'Synology', result: 'Failed', job: 'Synology' },
  },
  {
    name: 'Synology, stopped half way',
    from: nas,
    subject: 'Network backup partially completed',
    text: 'Task: a',
    expected: { pattern: 'Synology', result: 'Warning', job: 'a' },
  },
  { name: 'Synology, about a disk', from: nas, subject: 'Drive 2 failed', text: 'Backup your data.', expected: null },
  {
    name: 'QNAP, success',
    from: nas,
    subject: '[Info][Hybrid Backup Sync] Notification from your device: NAS-Ä',
    text: 'NAS Name: NAS-Ä\nSeverity: Info\nApp Name: HBS 3\nCategory: Job Status\nMessage: [Hybrid Backup Sync] Finished Backup job: "Täglich".',
    expected: {
      pattern: 'QNAP Hybrid Backup Sync',
      result: 'Success',
      job: 'Täglich',
      host: 'NAS-Ä',
      message: 'Finished Backup job: "Täglich".',
    },
  },
  {
    name: 'QNAP, failure',
    from: nas,
    subject: '[Error] [HBS 3 Hybrid Backup Sync] Notification from your device: NAS1',
    text: 'Message: [HBS 3 Hybrid Backup Sync] Failed to complete Backup job: "Daily". Reason: no route',
    expected: { result: 'Failed', job: 'Daily', host: 'NAS1' },
  },
  {
    name: 'QNAP, a job begins',
    from: nas,
    subject: '[Info][Hybrid Backup Sync] Notification from your device: NAS1',
    text: 'Message: [Hybrid Backup Sync] Started Backup job: "Daily".',
    expected: null,
  },
  {
    name: 'Proxmox VE 7, success',
    from: 'vzdump backup tool <root@pve1.contoso.local>',
    subject: 'vzdump backup status (pve1.contoso.local) : backup successful',
    text: 'VMID NAME STATUS TIME SIZE FILENAME\n100 mail OK 00:01:02 1.20GB /mnt/ä.vma',
    expected: {
      pattern: 'Proxmox VE (vzdump)',
      result: 'Success',
      job: 'vzdump',
      host: 'pve1.contoso.local',
      message: '',
    },
  },
  {
    name: 'Proxmox VE 8, failure',
    from: 'root@pve2',
    subject: 'vzdump backup status (pve2): backup failed: could not activate storage “Täglich”',
    text: 'Details\n=======\nnone',
    expected: { result: 'Failed', host: 'pve2', message: 'could not activate storage “Täglich”' },
  },
  {
    name: 'Veeam Agent, success',
    from: nas,
    subject: '[Success] BÜRO-PC - Backup Job Büro - täglich - 11/29/2026 10:15:07 PM',
    text: 'ok',
    expected: {
      pattern: 'Veeam Agent for Microsoft Windows',
      result: 'Success',
      job: 'Backup Job Büro - täglich',
      host: 'BÜRO-PC',
    },
  },
  {
    name: 'Veeam Agent, German times',
    from: nas,
    subject: '[Warning] PC1 - Backup Job PC1 - 29.11.2026 22:15:07',
    text: 'x',
    expected: { result: 'Warning', job: 'Backup Job PC1', host: 'PC1' },
  },
  {
    name: 'a Veeam server, which is no agent',
    from: nas,
    subject: '[Success] Contoso - Mail (12 objects), 0 issues',
    text: 'x',
    expected: null,
  },
  {
    name: 'Windows Server Backup, success',
    from: 'srv1@contoso.local',
    subject: 'Backup on SRV1',
    text: 'Größe: 1\n\nThe backup operation has finished successfully.',
    expected: { pattern: 'Windows Server Backup', result: 'Success', host: 'srv1@contoso.local' },
  },
  {
    name: 'Windows Server Backup, failure',
    from: 'srv1@contoso.local',
    subject: 'Backup on SRV1',
    text: "The backup operation that started at '2026-11-29T21:00:00.000Z' has failed with following error code '2155348129'. Grüße",
    expected: {
      result: 'Failed',
      job: 'Windows Server Backup',
      message:
        "The backup operation that started at '2026-11-29T21:00:00.000Z' has failed with following error code '2155348129'. Grüße",
    },
  },
  {
    name: 'Windows Server Backup, with errors',
    from: 'srv1@contoso.local',
    subject: 'Backup on SRV1',
    text: "The backup operation that started at '2026-11-29T21:00:00Z' has completed with errors. Ö",
    expected: { result: 'Warning' },
  },
  {
    name: 'Acronis, failure',
    from: 'Acronis Ä <noreply@acronis.example>',
    subject: 'Backup failed on PC1',
    text: 'The plan "Täglich" did not end.',
    expected: { pattern: 'Acronis', result: 'Failed', job: 'Täglich' },
  },
  {
    name: 'Duplicati, success as text',
    from: 'Duplicati <pc1@contoso.local>',
    subject: 'Duplicati Backup report for Fotos Müller',
    text: 'DeletedFiles: 0\nParsedResult: Success\nInterrupted: False',
    expected: { pattern: 'Duplicati', result: 'Success', job: 'Fotos Müller', host: 'pc1@contoso.local' },
  },
  {
    name: 'Duplicati, warning as JSON, with the result in its subject',
    from: nas,
    subject: 'Duplicati Warning, Backup report for ä',
    text: '{ "Data": { "ParsedResult": "Warning" } }',
    expected: { result: 'Warning', job: 'ä' },
  },
  {
    name: 'Duplicati, failure',
    from: nas,
    subject: 'Duplicati Backup report for a',
    text: 'Failed: No files at the destination “ä”\nDetails: System.Exception',
    expected: { result: 'Failed', message: 'No files at the destination “ä”' },
  },
  {
    name: 'Duplicati, another operation',
    from: nas,
    subject: 'Duplicati Restore report for a',
    text: 'ParsedResult: Success',
    expected: null,
  },
  {
    name: 'UrBackup, success with warnings',
    from: nas,
    subject: 'UrBackup: Resumed incremental file  backup of "büro-pc"  - success',
    text: 'UrBackup just did an incremental file backup of "büro-pc".\n\nReport:\n( 3 infos, 1 warning, 0 errors)',
    expected: { pattern: 'UrBackup', result: 'Warning', job: 'UrBackup file backup', host: 'büro-pc' },
  },
  {
    name: 'UrBackup, failure',
    from: nas,
    subject: 'UrBackup: Full image backup of "pc"  - failed',
    text: 'Report:\n( 1 info, 0 warnings, 2 errors)\nä',
    expected: { result: 'Failed', job: 'UrBackup image backup' },
  },
];

describe.each(Object.entries(encodings))('as %s', (_, encoding) => {
  test.each(samples.map((sample) => [sample.name, sample] as const))('%s', async (_name, sample) => {
    const found = await recognise(writeSampleMail(sample, encoding));

    if (sample.expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(sample.expected);
  });
});

test('a subject that is folded within what it says is read as a whole', async () => {
  const raw = Buffer.from(
    'Subject: UrBackup: Full file  backup of "pc"\r\n - success\r\n\r\n( 1 info, 0 warnings, 0 errors)\r\n',
  );

  expect(await recognise(raw)).toMatchObject({ result: 'Success', host: 'pc' });
});

test('each preset has a sample, and a name of its own', () => {
  const sampled = new Set(samples.map(({ expected }) => expected?.pattern));

  expect(presets.map(({ name }) => name).filter((name) => !sampled.has(name))).toEqual([]);
  expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
});
