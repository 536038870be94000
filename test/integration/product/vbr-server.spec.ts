/** Veeam Backup & Replication from its first contact to the mailbox, in each version of its API. */
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../fixtures/parse-html.ts';
import { emulatedTask, type EmulatedAttempt } from '../../harness/vbr-emulator/emulated-site.ts';
import type { VbrVersion } from '../../harness/vbr-emulator/rest-shapes.ts';
import type { BackupServerFixture } from './backup-server-fixture.ts';
import { startVbrFixture } from './backup-server-fixture.ts';

const minute = 60_000;
const versions = ['1.1-rev0', '1.2-rev1', '1.3-rev1', '1.3-rev2'] as const satisfies VbrVersion[];

type VbrFixture = Awaited<ReturnType<typeof startVbrFixture>>;

/** The first attempt begins in a minute. */
function addRun({ product, server }: VbrFixture, attempts: readonly Partial<EmulatedAttempt>[]) {
  const job = server.site.addJob('Virtual machines');
  return server.site.addRun(job, product.clock.nowMs() + minute, attempts);
}

const messagesOf = ({ product }: BackupServerFixture<VbrFixture['server']>) => product.emulator.mailbox.list();
const reason = 'VSS snapshot cannot be created';
const failedRun = {
  result: 'Failed',
  message: 'Processing of one machine has failed',
  tasks: [emulatedTask('dc01'), emulatedTask('sql01', 'Failed', reason)],
};
const warned = {
  result: 'Warning',
  message: 'One machine has warnings',
  tasks: [emulatedTask('sql01', 'Warning', 'Transaction logs were not truncated')],
};

/** What a version says of a session and of its objects. */
const ofTasks = 'Backup · 10:39 PM · 0:10:00 · 1 MB';
const expected = {
  '1.1-rev0': { figures: '', objects: 'Object · 10:39 PM · 0:00:00' },
  '1.2-rev1': { figures: 'Transferred 2 MB ', objects: ofTasks },
  '1.3-rev1': { figures: 'Transferred 2 MB ', objects: ofTasks },
  '1.3-rev2': { figures: 'Transferred 2 MB Processing rate 53.7 MB/s Bottleneck Source ', objects: ofTasks },
};

describe.each(versions)('over REST %s', (version) => {
  test('a job with retries becomes a message for each attempt, which are counted', async () => {
    const fixture = await startVbrFixture({ versions: [version] });
    await fixture.addServer();
    addRun(fixture, [failedRun, warned]);
    await fixture.passMinutes(45);
    expect(messagesOf(fixture).map(({ subject }) => subject)).toEqual([
      '[Failed] Virtual machines (2 objects), 1 issues',
      '[Warning] Virtual machines (1 objects), 1 issues',
    ]);
    const [failed = '', retry = ''] = messagesOf(fixture).map(({ htmlBody }) => parseHtml(htmlBody ?? '').text);
    const { figures, objects } = expected[version];
    expect(failed).toBe(
      '1 of 2 objects failed ✖︎ Failed Virtual machines Nov 22, 2026, 10:49 PM UTC 1 of 2 objects failed ' +
        'Processing of one machine has failed A retry of this job is announced for 10 minutes after this attempt. ' +
        'Reasons ✖︎ 1 object: VSS snapshot cannot be created ' +
        `Objects with issues ✖︎ Failed sql01 VSS snapshot cannot be created ${objects} ` +
        'Summary Start Nov 22, 2026, 10:39 PM UTC End Nov 22, 2026, 10:49 PM UTC Duration 0:10:00 ' +
        `Objects processed 2 ✖︎ 1 failed ✔︎ 1 successful ${figures}Attempt 1 of 4 Job type Backup Source 127.0.0.1 ` +
        `Successful objects ✔︎ Success dc01 ${objects} ` +
        'The full report is kept on BACKUP01: open History in Backup Notifier there, choose this job and press ' +
        '“Open report”. Sent by Backup Notifier for Microsoft 365 on BACKUP01.',
    );
    expect(retry).toContain('One machine has warnings Reasons ▲︎ 1 object: Transaction logs were not truncated');
    expect(retry).toContain(
      'Attempt 2 of 4 Job type Backup Source 127.0.0.1 Earlier attempts ✖︎ Failed Attempt 1 Nov 22, 2026',
    );
  });

  test('retries are one message with the last one, where that is wanted', async () => {
    const suppressed = { route: { shouldSuppressUntilLastRetry: true } };
    const fixture = await startVbrFixture({ versions: [version] }, suppressed);
    await fixture.addServer();
    addRun(fixture, [failedRun, failedRun, failedRun, failedRun]);
    // The last one has just ended. Nobody waits for a fifth one, because three retries are allowed.
    await fixture.passMinutes(73);
    await fixture.product.emulator.waitForMessages(1);
    expect(messagesOf(fixture).map(({ subject }) => subject)).toEqual([
      '[Failed] Virtual machines (2 objects), 1 issues',
    ]);
    expect(parseHtml(messagesOf(fixture)[0]?.htmlBody ?? '').text).toContain('Attempt 4 of 4');
  });
});
