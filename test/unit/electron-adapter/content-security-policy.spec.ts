import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, developmentPolicy } from '../../../src-main/content-security-policy.ts';

const emptyText = createHash('sha256').update('').digest('base64');

test('a window gets our own files and nothing else, and makes neither code nor markup of a text', () => {
  expect(contentSecurityPolicy({ connect: [] }).split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${emptyText}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

test('only a host for development names places that a window talks to', () => {
  const directives = contentSecurityPolicy({ connect: ['ws://127.0.0.1:8080'] }).split('; ');

  expect(directives.filter((directive) => directive.includes('://'))).toEqual(['connect-src ws://127.0.0.1:8080']);
});

test('while the windows are worked on, they may contact the server that sends changes and no other', () => {
  const directives = developmentPolicy('http://127.0.0.1:5173').split('; ');

  expect(directives).toContain("default-src 'none'");
  expect(directives.filter((directive) => directive.includes('://'))).toEqual([
    "connect-src 'self' ws://127.0.0.1:5173",
  ]);
});
