'use strict';

/**
 * Adds the asynchronous methods of newer Electrons, over the synchronous ones. They differ where Linux has no keyring:
 * the asynchronous ones are available all the same and work with a constant key (ciphertext that begins with `v10`).
 */
function lendAsyncSafeStorage(safeStorage) {
  if (typeof safeStorage.encryptStringAsync === 'function') return;
  const prepare = () => {
    if (!safeStorage.isEncryptionAvailable()) safeStorage.setUsePlainTextEncryption(true);
  };
  safeStorage.isAsyncEncryptionAvailable = async () => true;
  safeStorage.encryptStringAsync = async (text) => {
    prepare();
    return safeStorage.encryptString(text);
  };
  safeStorage.decryptStringAsync = async (data) => {
    prepare();
    return { result: safeStorage.decryptString(data), shouldReEncrypt: false };
  };
}

module.exports = { lendAsyncSafeStorage };
