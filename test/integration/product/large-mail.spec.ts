/** Messages of other programs that are larger than Microsoft 365 takes as they are (product section 16.1). */
import { describe, expect, test, vi } from 'vitest';
import {
  composeLargeMail,
  digestOf,
  filesOf,
  handOverRaw,
  logOf,
  randomBytesOf,
  type AttachedFile,
  type LargeMailContent,
} from '../../fixtures/large-mail.ts';
import { readZip } from '../../fixtures/read-zip.ts';
import { adminAccount } from '../../harness/microsoft-emulator/emulated-directory.ts';
import type { ReceivedMessage } from '../../harness/emulator/mailbox/mailbox.ts';
import { patience, startTakingMail } from './mail-taking-product.ts';

const recipients = ['noc@contoso.com', 'team@contoso.com', 'hidden@contoso.com'];
const file = (filename: string, content: Buffer): AttachedFile => ({ filename, content });
const digests = (files: readonly AttachedFile[]) =>
  Object.fromEntries(files.map(({ filename, content }) => [filename, digestOf(content)]));
const reached = ({ to, cc, bcc }: ReceivedMessage) => [to, cc, bcc].map((list) => list.map(({ address }) => address));

async function listening() {
  const { fixture, port } = await startTakingMail();
  const { mailbox } = fixture.emulator;
  return {
    handOver: async (content: LargeMailContent) => handOverRaw(port, await composeLargeMail(content), recipients),
    received: async (count: number) => {
      await vi.waitFor(() => expect(mailbox.list()).toHaveLength(count), patience);
      return mailbox.list();
    },
  };
}

describe('larger than its MIME may be', () => {
  test('goes in parts: text, picture and files arrive byte for byte, for whom it was', async () => {
    const { handOver, received } = await listening();
    const files = [
      file('Bericht „Büro“.pdf', randomBytesOf('report', 1_800_000)),
      file('protokoll.csv', logOf(900_000)),
      file('leer.txt', Buffer.alloc(0)),
    ];
    const picture = { ...file('logo.png', randomBytesOf('logo', 20_000)), cid: 'logo@contoso' };
    const html = '<p>Grüße <img src="cid:logo@contoso"></p>';
    await handOver({ text: 'Grüße', html, attachments: [...files, picture] });
    const [message] = await received(1);

    expect(message).toMatchObject({
      from: { address: adminAccount.address },
      replyTo: [{ address: 'nas@contoso.local', name: 'Büro NAS' }],
      subject: 'Bericht „Büro“',
      htmlBody: `${html}\n`,
      headers: [{ name: 'X-Original-Message-ID', value: '<report-1@contoso.local>' }, { name: 'X-Original-Date' }],
    });
    expect(message?.mime).toBeUndefined();
    expect(message === undefined ? null : reached(message)).toEqual([
      ['noc@contoso.com'],
      ['team@contoso.com'],
      ['hidden@contoso.com'],
    ]);
    expect(message === undefined ? null : filesOf(message)).toEqual(digests([...files, picture]));
    expect(message?.attachments.find(({ isInline }) => isInline)).toMatchObject({ contentId: 'logo@contoso' });
  });

  test('in parts too: the files arrive as a zip', async () => {
    const { handOver, received } = await listening();
    const files = [
      file('log.txt', logOf(5_000_000)),
      file('LOG.txt', logOf(4_000_000)),
      file('a.bin', randomBytesOf('a', 90_000)),
    ];
    await handOver({ text: 'Grüße', attachments: files });
    const [message] = await received(1);

    expect(message?.textBody).toMatch(
      /^Grüße\n\nBackup Notifier has put the attachments of this message into a zip file/,
    );
    expect(message?.attachments.map(({ name }) => name)).toEqual(['attachments.zip']);
    const zip = await readZip(message?.attachments[0]?.bytes ?? new Uint8Array());
    expect(Object.fromEntries([...zip].map(([name, bytes]) => [name, digestOf(bytes)]))).toEqual(
      digests([
        file('log.txt', logOf(5_000_000)),
        file('LOG (2).txt', logOf(4_000_000)),
        files[2] ?? file('', Buffer.alloc(0)),
      ]),
    );
  });

  test('zipped too: the files arrive in several messages, which are numbered and belong together', async () => {
    const { handOver, received } = await listening();
    const files = [2_600_000, 1_000_000, 900_000].map((bytes, at) =>
      file(`${at}.jpg`, randomBytesOf(String(at), bytes)),
    );
    await handOver({ text: 'Grüße', attachments: files });
    const messages = await received(2);
    const [first, second] = [...messages].sort((one, other) => one.subject.localeCompare(other.subject));

    expect(
      [first, second].map((each) => [each?.subject, Object.keys(each === undefined ? {} : filesOf(each))]),
    ).toEqual([
      ['[1/2] Bericht „Büro“', ['0.jpg']],
      ['[2/2] Bericht „Büro“', ['1.jpg', '2.jpg']],
    ]);
    expect(Object.assign({}, ...messages.map(filesOf))).toEqual(digests(files));
    const forWhom = [['noc@contoso.com'], ['team@contoso.com'], ['hidden@contoso.com']];
    expect(messages.map(reached)).toEqual([forWhom, forWhom]);
    expect(first?.textBody).toMatch(/^Grüße\n/);
    expect(second?.textBody).not.toContain('Grüße');
    expect(Buffer.from(second?.mime ?? []).toString('latin1')).toContain('References: <report-1@contoso.local>\r\n');
  });

  test('in any way is refused in the dialogue', async () => {
    const { handOver } = await listening();
    const photo = file('a.jpg', randomBytesOf('a', 5_000_000));

    await expect(handOver({ text: 'x', attachments: [photo] })).rejects.toMatchObject({ responseCode: 552 });
  });
});
