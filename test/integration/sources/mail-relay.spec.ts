/** A real mail server passes mail on to the program, as Postfix and Exim do for the programs of a computer. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { startMailIntake } from '../../fixtures/mail-intake-under-test.ts';
import { bytesOfMail, oddMails } from '../../fixtures/odd-mails.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { whyNoExim } from '../../harness/exim/start-exim.ts';

beforeEach(({ skip }) => {
  const why = whyNoExim();
  if (why !== null) skip(why);
});

test.each([
  ['8-bit text', oddMails['8-bit text']],
  ['S/MIME', oddMails['S/MIME']],
])('Exim relays: %s', async (_, mail) => {
  const intake = await startMailIntake();
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  for (const name of ['spool', 'log']) {
    mkdirSync(join(folder, name));
    chmodSync(join(folder, name), 0o777);
  }
  const configuration = join(folder, 'exim.conf');
  writeFileSync(configuration, configure(folder, intake.port), { mode: 0o644 });
  const given = ['-C', configuration, '-odf', '-i', '-f', 'nas@contoso.local', ...mail.recipients];
  await new Promise<void>((resolve, reject) => {
    const child = execFile('/usr/sbin/exim4', given, (error) => (error === null ? resolve() : reject(error)));
    child.stdin?.end(bytesOfMail(mail));
  });

  const stored = intake.stored();
  expect(stored.flatMap(({ recipients }) => recipients)).toEqual(mail.recipients);
  expect(stored.map(({ raw }) => bodyOf(raw))).toEqual(stored.map(() => bodyOf(mail.raw)));
  expect(stored).toHaveLength(1);
});

function bodyOf(raw: string): string {
  return raw.slice(raw.indexOf('\r\n\r\n'));
}

function configure(folder: string, port: number): string {
  return `keep_environment =
primary_hostname = nas.exim.test
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
host_lookup =

begin routers
everything:
  driver = manualroute
  transport = relay
  route_list = * 127.0.0.1
  self = send

begin transports
relay:
  driver = smtp
  port = ${port}
  hosts_try_fastopen =
`;
}
