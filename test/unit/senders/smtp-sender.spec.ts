/** A mail server as a sender: its password, its state, and what a refusal means for what follows (product section 11.1). */
import { describe, expect, test } from 'vitest';
import { toSmtpForm } from '../../../src-shared/forms/smtp-form.ts';
import { mailMessage } from '../../builders/mail-message.ts';
import { editedSmtp, smtpUnderTest } from '../../fixtures/smtp-under-test.ts';

const attempt = { internetMessageId: '<1@backup-notifier.internal>', signal: new AbortController().signal };
const hourMs = 60 * 60_000;
const reply = { status: 535, code: '5.7.8', text: 'wrong password' };
const loginRefused = { kind: 'refused', what: 'login', reply, recipients: [] } as const;
const certificateUnknown = {
  kind: 'not-connected',
  failure: {
    area: 'smtp',
    kind: 'smtp-certificate-unknown',
    host: 'mail.contoso.com',
    fingerprint: 'AB:CD',
    doubt: 'self-signed',
  },
} as const;

async function prepared() {
  const all = smtpUnderTest();
  await all.save(editedSmtp());
  await all.sender.start();
  return all;
}

describe('before anybody has set it up', () => {
  test('it says so, and sends nothing', async () => {
    const { sender, client } = smtpUnderTest();
    await sender.start();

    expect(sender.state).toEqual({
      kind: 'not-set-up',
      service: 'smtp',
      failure: { area: 'smtp', kind: 'smtp-not-set-up' },
    });
    expect([sender.readiness, await sender.send(mailMessage(), attempt), client.sent]).toEqual([
      'unusable',
      {
        kind: 'sender-unusable',
        failure: { area: 'delivery', kind: 'sender', failure: { area: 'smtp', kind: 'smtp-not-set-up' } },
      },
      [],
    ]);
  });
});

describe('what is saved', () => {
  test('the password is encrypted in a file of its own and is in no setting', async () => {
    const { saved, store, sender, client } = await prepared();
    await sender.send(mailMessage(), attempt);

    expect(saved).toEqual({
      id: 'smtp',
      kind: 'smtp',
      host: 'mail.contoso.com',
      port: 587,
      usesTls: true,
      login: { username: 'backup', passwordId: 'id-1' },
      fingerprint: null,
      from: 'backup@contoso.com',
    });
    expect(store.ids).toEqual(['id-1']);
    expect(client.sent).toMatchObject([
      {
        server: { host: 'mail.contoso.com', encryption: 'starttls', login: { username: 'backup', password: 'secret' } },
        letter: { from: 'backup@contoso.com', recipients: ['noc@contoso.com'] },
      },
    ]);
  });

  test('a new password takes the place of the old one, which is removed once the settings are saved', async () => {
    const all = await prepared();
    const next = await all.prepare(editedSmtp({ login: { username: 'backup', password: 'new' } }));
    const before = [...all.store.ids];
    await next.abort();
    const aborted = [...all.store.ids];
    await all.sender.send(mailMessage(), attempt);
    await all.save(editedSmtp({ login: { username: 'backup', password: 'new' } }));
    await all.sender.send(mailMessage(), attempt);

    expect([before, aborted, all.store.ids]).toEqual([['id-1', 'id-2'], ['id-1'], ['id-3']]);
    expect(all.client.sent.map(({ server }) => server.login?.password)).toEqual(['secret', 'new']);
  });

  test('an empty password field keeps the password while server and user are the same', async () => {
    const all = await prepared();
    await all.save(editedSmtp({ login: { username: 'backup', password: null }, from: 'other@contoso.com' }));

    expect(all.saved).toMatchObject({ login: { passwordId: 'id-1' }, from: 'other@contoso.com' });
  });

  test.each([
    ['server', { host: 'mail.elsewhere.example' }],
    ['port', { port: 465 }],
    ['user', { login: { username: 'other', password: null } }],
  ])('a stored password never goes to another %s', async (_, changes) => {
    const all = await prepared();
    await all.save(editedSmtp({ login: { username: 'backup', password: null }, ...changes }));
    const outcome = await all.sender.send(mailMessage(), attempt);

    expect(outcome).toMatchObject({ failure: { failure: { kind: 'smtp-password-missing' } } });
    expect([all.client.sent, all.store.ids, all.saved.login?.passwordId]).toEqual([[], [], null]);
  });

  test('without a login there is no password left', async () => {
    const all = await prepared();
    await all.save(editedSmtp({ login: null }));
    await all.sender.send(mailMessage(), attempt);

    expect([all.store.ids, all.saved.login, all.client.sent[0]?.server.login]).toEqual([[], null, null]);
  });

  test('what is wrong in a form that is not the chosen one changes nothing', async () => {
    const all = await prepared();
    const before = all.saved;
    await all.save(null);

    expect(all.saved).toBe(before);
  });

  test('without a keyring the password works until the program ends, and is then asked for', async () => {
    const all = smtpUnderTest();
    all.vault.isAvailable = false;
    await all.save(editedSmtp());
    await all.sender.start();
    const works = [all.sender.state, await all.sender.send(mailMessage(), attempt)];
    const again = all.restarted();
    await again.sender.start();

    expect(works).toMatchObject([
      { kind: 'works-until-exit', failure: { kind: 'smtp-password-not-stored' } },
      { kind: 'accepted' },
    ]);
    expect([again.sender.state, again.sender.readiness]).toMatchObject([
      { kind: 'needs-attention', mailbox: 'backup@contoso.com', failure: { kind: 'smtp-password-missing' } },
      'unusable',
    ]);
  });

  test('a login that was imported without its password says so at once', async () => {
    const all = smtpUnderTest();
    await all.sender.start();
    await all.save(editedSmtp({ login: { username: 'backup', password: null } }));

    expect(all.sender.state).toMatchObject({
      kind: 'needs-attention',
      mailbox: 'backup@contoso.com',
      failure: { kind: 'smtp-password-missing' },
    });
  });

  test('a password that the keyring does not give is asked for again after a while', async () => {
    const all = await prepared();
    const again = all.restarted();
    again.vault.trouble = 'temporarily-unavailable';
    await again.sender.start();
    const locked = [again.sender.readiness, again.sender.state];
    again.vault.trouble = null;
    await again.scheduler.advance(hourMs);
    await again.sender.send(mailMessage(), attempt);

    expect(locked).toMatchObject(['unusable', { failure: { kind: 'smtp-password-unreadable' } }]);
    expect([again.sender.readiness, again.sender.state.kind]).toEqual(['ready', 'ready']);
  });
});

describe('a refusal', () => {
  test('of the login holds everything up for an hour, so that the account is not locked', async () => {
    const { sender, client, scheduler } = await prepared();
    client.result = loginRefused;
    await sender.send(mailMessage(), attempt);
    const states = [sender.readiness];
    await scheduler.advance(hourMs - 1);
    states.push(sender.readiness);
    await scheduler.advance(1);
    states.push(sender.readiness);

    expect(states).toEqual(['unusable', 'unusable', 'ready']);
    expect(sender.state).toEqual({
      kind: 'needs-attention',
      service: 'smtp',
      mailbox: 'backup@contoso.com',
      failure: { area: 'smtp', kind: 'login-refused', username: 'backup', reply },
    });
  });

  test('is over once a message is accepted', async () => {
    const { sender, client, scheduler, calls } = await prepared();
    client.result = certificateUnknown;
    await sender.send(mailMessage(), attempt);
    await scheduler.advance(hourMs);
    client.result = null;
    calls.length = 0;
    await sender.send(mailMessage(), attempt);

    expect([sender.state.kind, sender.readiness, calls]).toEqual(['ready', 'ready', ['changed', 'usable']]);
  });

  test('is over once other settings are saved, and not by saving the same', async () => {
    const all = await prepared();
    all.client.result = certificateUnknown;
    await all.sender.send(mailMessage(), attempt);
    await all.save(editedSmtp({ login: { username: 'backup', password: null } }));
    const same = all.sender.readiness;
    await all.save(editedSmtp({ login: { username: 'backup', password: null }, fingerprint: 'AB:CD' }));

    expect([same, all.sender.readiness]).toEqual(['unusable', 'ready']);
  });

  test('is over once a test message from the window is accepted as the settings are', async () => {
    const { sender, client } = await prepared();
    client.result = loginRefused;
    await sender.send(mailMessage(), attempt);
    client.result = null;
    await sender.testSender(editedSmtp({ host: 'mail.elsewhere.example' })).send(mailMessage(), attempt);
    const elsewhere = sender.readiness;
    await sender.testSender(editedSmtp({ login: { username: 'backup', password: null } })).send(mailMessage(), attempt);

    expect([elsewhere, sender.readiness]).toEqual(['unusable', 'ready']);
  });

  test('of a test message from the window says nothing about what is in use', async () => {
    const { sender, client } = await prepared();
    client.result = loginRefused;
    const outcome = await sender
      .testSender(editedSmtp({ login: { username: 'backup', password: 'wrong' } }))
      .send(mailMessage(), attempt);

    expect([outcome.kind, sender.readiness]).toEqual(['sender-unusable', 'ready']);
  });
});

test('the size that a server takes is known from the first message that it has accepted, also after a restart', async () => {
  const all = await prepared();
  const before = all.sender.limits.maxMessageBytes;
  const accepted = { kind: 'accepted', reply: { status: 250, code: '', text: '' }, refusedRecipients: [] } as const;
  all.client.result = {
    ...accepted,
    offer: { isEncrypted: true, maxMessageBytes: 5_000_000, reportsDelivery: true },
  };
  await all.sender.send(mailMessage(), attempt);
  const small = all.sender.limits.maxMessageBytes;
  all.client.result = {
    ...accepted,
    offer: { isEncrypted: true, maxMessageBytes: 500_000_000, reportsDelivery: true },
  };
  await all.sender.send(mailMessage(), attempt);

  expect([before, small, all.sender.limits.maxMessageBytes]).toEqual([10_000_000, 5_000_000, 25_000_000]);
});

describe('a test of the connection', () => {
  test('uses the stored password for the server that it is for, and says what the server offers', async () => {
    const { connectionTest, client, saved } = await prepared();

    expect(await connectionTest.test(toSmtpForm(saved))).toEqual({
      kind: 'connected',
      isEncrypted: true,
      isLoggedIn: true,
      maxMessageBytes: null,
    });
    expect(client.probed).toMatchObject([{ login: { username: 'backup', password: 'secret' } }]);
  });

  test('never sends a stored password to another server, whatever the form says', async () => {
    const { connectionTest, client, saved } = await prepared();
    const host = 'mail.elsewhere.example';
    const passwordIsFor = JSON.stringify([host, 587, 'backup']);

    expect(await connectionTest.test({ ...toSmtpForm(saved), host, passwordIsFor })).toEqual({
      kind: 'failed',
      failure: { area: 'smtp', kind: 'smtp-password-missing' },
    });
    expect(client.probed).toEqual([]);
  });

  test('asks whether a certificate is to be trusted, with its fingerprint', async () => {
    const { connectionTest, client, saved } = await prepared();
    client.result = certificateUnknown;

    expect(await connectionTest.test(toSmtpForm(saved))).toEqual({
      kind: 'untrusted',
      host: 'mail.contoso.com',
      fingerprint: 'AB:CD',
      trusted: null,
      doubt: 'self-signed',
    });
  });

  test('tells what is wrong in the form, without the From address, which it does not need', async () => {
    const { connectionTest, saved } = await prepared();

    expect(await connectionTest.test({ ...toSmtpForm(saved), host: '', port: '0', from: '' })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'smtp.host' }, { field: 'smtp.port' }],
    });
  });

  test('tells why the server cannot be used', async () => {
    const { connectionTest, client, saved } = await prepared();
    client.result = loginRefused;

    expect(await connectionTest.test(toSmtpForm(saved))).toEqual({
      kind: 'failed',
      failure: { area: 'smtp', kind: 'login-refused', username: 'backup', reply },
    });
  });
});
