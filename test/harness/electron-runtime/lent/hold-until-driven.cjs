'use strict';
/**
 * Loaded with `electron -r` before a program that Playwright drives. Playwright must have connected before the first
 * window is made: a window that it finds while its page is still loading makes it wait for ever. It has a module of its
 * own for this, which would also switch the keyring off. Playwright calls `__playwright_run` once it is connected.
 */
const { app } = require('electron');

const connected = new Promise((resolve) => {
  globalThis.__playwright_run = resolve;
});
const whenReady = app.whenReady.bind(app);
app.whenReady = () => connected.then(whenReady);
