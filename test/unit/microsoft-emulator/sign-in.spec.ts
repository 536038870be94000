import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  adminAccount,
  contosoTenant,
  customApplication,
  publicFlowOffApplication,
  secondAccount,
} from '../../harness/microsoft-emulator/emulated-directory.ts';
import { startMicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import type { MicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import { openSignInPage } from '../../harness/emulator/page-visitor.ts';
import { createMsalProgram, mailScopes, signIn } from './msal-program.ts';

let emulator: MicrosoftEmulator;

beforeAll(async () => {
  emulator = await startMicrosoftEmulator();
});
afterEach(() => emulator.reset());
afterAll(() => emulator.stop());

describe('signing in with MSAL', () => {
  test('a person who picks an account and accepts signs in, with the nonce that was asked for', async () => {
    const result = await signIn(emulator);

    expect(result.account).toMatchObject({
      username: adminAccount.address,
      name: adminAccount.displayName,
      tenantId: contosoTenant.id,
      homeAccountId: `${adminAccount.objectId}.${contosoTenant.id}`,
      idTokenClaims: { tenant_region_scope: 'EU' },
    });
    expect(result.scopes).toEqual(expect.arrayContaining(mailScopes));
  });

  test('the pages are the picker, the consent page, and the form that returns to the program', async () => {
    const headings: string[] = [];
    await signIn(emulator, {
      walk: async (url) => {
        const picker = await openSignInPage(url);
        const consent = await picker.press(secondAccount.address);
        const back = await consent.press('Accept');
        headings.push(picker.heading, consent.heading, back.heading);
        await back.press('Continue');
      },
    });

    expect(headings).toEqual(['Pick an account', 'Permissions requested', 'Returning to the application']);
  });

  test('consent is asked for once per account and application', async () => {
    await signIn(emulator);
    const headings: string[] = [];
    await signIn(emulator, {
      walk: async (url) => {
        const afterPicker = await (await openSignInPage(url)).press(adminAccount.address);
        headings.push(afterPicker.heading);
        await afterPicker.press('Continue');
      },
    });

    expect(headings).toEqual(['Returning to the application']);
  });

  test('a person who cancels the consent page ends the sign-in as access_denied', async () => {
    await expect(signIn(emulator, { consent: 'Cancel' })).rejects.toMatchObject({
      errorCode: 'access_denied',
      errorMessage: expect.stringContaining('AADSTS65004'),
    });
  });

  test('a custom application signs in through its own tenant', async () => {
    const program = createMsalProgram(emulator.origin, { clientId: customApplication.clientId, tenant: 'contoso.com' });

    await expect(signIn(emulator, { program })).resolves.toMatchObject({ tenantId: contosoTenant.id });
  });

  test('an application with public flow off is refused at the token endpoint as invalid_client', async () => {
    const { clientId } = publicFlowOffApplication;
    const program = createMsalProgram(emulator.origin, { clientId, tenant: contosoTenant.id });

    await expect(signIn(emulator, { program })).rejects.toMatchObject({
      errorCode: 'invalid_client',
      errorMessage: expect.stringContaining('AADSTS7000218'),
    });
  });
});

describe('renewing silently with MSAL', () => {
  test('a forced renewal gets a new access token and rotates the refresh token', async () => {
    const program = createMsalProgram(emulator.origin);
    const first = await signIn(emulator, { program });
    const refreshToken = emulator.latestRefreshToken(adminAccount.address);
    const account = first.account;
    if (!account) throw new Error('no account');

    const renewed = await program.acquireTokenSilent({ account, scopes: mailScopes, forceRefresh: true });

    expect(renewed.accessToken).not.toBe(first.accessToken);
    expect(emulator.latestRefreshToken(adminAccount.address)).not.toBe(refreshToken);
    expect(program.getTokenCache().serialize()).toContain(emulator.latestRefreshToken(adminAccount.address));
  });

  test('a permission that was not granted yet needs interaction', async () => {
    const program = createMsalProgram(emulator.origin);
    const { account } = await signIn(emulator, { program });
    if (!account) throw new Error('no account');

    await expect(
      program.acquireTokenSilent({ account, scopes: ['Mail.Send.Shared'], forceRefresh: true }),
    ).rejects.toMatchObject({ errorCode: 'invalid_grant', subError: 'consent_required' });
  });

  test('every secret that was issued is listed, also after a reset', async () => {
    const issuedBefore = emulator.issuedSecrets().length;
    const { accessToken, idToken } = await signIn(emulator);
    const refreshToken = emulator.latestRefreshToken(adminAccount.address);
    emulator.reset();

    const [code, ...tokens] = emulator.issuedSecrets().slice(issuedBefore);
    expect(code).toMatch(/^1\.[\w-]+$/);
    expect(tokens).toEqual([accessToken, refreshToken, idToken]);
  });
});
