import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startMicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import type { MicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import { sendMessage } from './graph-program.ts';
import { signIn } from './msal-program.ts';

let emulator: MicrosoftEmulator;
let accessToken: string;

beforeAll(async () => {
  emulator = await startMicrosoftEmulator();
});
beforeEach(async () => {
  ({ accessToken } = await signIn(emulator));
});
afterEach(() => emulator.reset());
afterAll(() => emulator.stop());

const get = (path: string) => fetch(emulator.origin + path);

describe('the inbox page', () => {
  test('lists the newest message first, with what was sent escaped', async () => {
    await sendMessage(emulator, accessToken, { subject: 'first' });
    await sendMessage(emulator, accessToken, { subject: '<b>second</b>', importance: 'high' });
    const page = await (await get('/inbox')).text();

    expect(page.indexOf('&lt;b&gt;second')).toBeLessThan(page.indexOf('>first<'));
    expect(page).not.toContain('<b>second');
    expect(page).toContain('high importance');
  });

  test('points out a message that came twice', async () => {
    const internetMessageId = '<same@contoso.com>';
    await sendMessage(emulator, accessToken, { internetMessageId });
    expect(await (await get('/inbox')).text()).not.toContain('same message id as before');
    await sendMessage(emulator, accessToken, { internetMessageId });
    expect(await (await get('/inbox')).text()).toContain('same message id as before');
  });

  test('is told of each change', async () => {
    const stop = new AbortController();
    const response = await fetch(`${emulator.origin}/emulator/changes`, { signal: stop.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('event: changed');
    await sendMessage(emulator, accessToken);
    expect((await reader?.read())?.value).toContain('event: changed');
    stop.abort();
  });
});

describe('a message page', () => {
  test('shows the body in a sandboxed frame with a policy of its own', async () => {
    await sendMessage(emulator, accessToken);
    const [message] = emulator.mailbox.list();
    const page = await (await get(`/inbox/${message?.id}`)).text();
    const body = await get(`/inbox/${message?.id}/body`);

    expect(page).toContain(`<iframe class="paper" sandbox="" src="/inbox/${message?.id}/body"`);
    expect(await body.text()).toBe('<p>3 of 412 objects failed</p>');
    expect(body.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox$/);
  });

  test('shows plain text as it is', async () => {
    await sendMessage(emulator, accessToken, { body: { contentType: 'text', content: '1 < 2' } });
    expect(await (await get(`/inbox/${emulator.mailbox.list()[0]?.id}`)).text()).toContain('1 &lt; 2</pre');
  });

  test('gives attachments for download under their own names, byte for byte', async () => {
    const bytes = Buffer.from([0, 255, 10, 13]);
    const attachment = {
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'Bericht "ä".zip',
      contentType: 'application/zip',
      contentBytes: bytes.toString('base64'),
    };
    await sendMessage(emulator, accessToken, { attachments: [attachment] });
    const messages = (await (await get('/emulator/messages')).json()) as { attachments: { path: string }[] }[];
    const download = await get(messages[0]?.attachments[0]?.path ?? '');

    expect(download.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''Bericht%20%22%C3%A4%22.zip`);
    expect(Buffer.from(await download.arrayBuffer())).toEqual(bytes);
  });

  test.each(['/inbox/999', '/inbox/x', '/inbox/999/body', '/inbox/999/attachments/0'])(
    '%s is not found',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe('the mailbox for scripts', () => {
  test('is listed in the order of acceptance and can be emptied', async () => {
    await sendMessage(emulator, accessToken, { subject: 'first' });
    await sendMessage(emulator, accessToken, { subject: 'second' });
    expect(await (await get('/emulator/messages')).json()).toMatchObject([{ subject: 'first' }, { subject: 'second' }]);

    await fetch(`${emulator.origin}/emulator/messages`, { method: 'DELETE' });
    expect(await (await get('/emulator/messages')).json()).toEqual([]);
  });
});
