/**
 * The policy of every window: nothing but our own files, and no code or style that is not one of them.
 *
 * Fluent UI inserts its rules through the CSSOM into style elements that are empty: the one hash is that of the empty
 * string, which allows them and no text in them.
 */
const emptyStyleHash = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * @param connect - the sources that a window may talk to over the network, for example `ws://127.0.0.1:8080`; none in
 * the product, whose windows only talk to main.
 * @returns the value of the `Content-Security-Policy` header.
 */
export function contentSecurityPolicy({ connect }: { connect: readonly string[] }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${emptyStyleHash}`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src ${connect.length === 0 ? "'none'" : connect.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    // No text becomes markup or code, and no policy may be made that would let it.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/**
 * While one works on the windows: Vite's server inserts styles and a script into the page, and tells it of changes.
 *
 * @param origin - of Vite's server, for example `http://127.0.0.1:5173`
 */
export function developmentPolicy(origin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${origin.replace(/^http/, 'ws')}`,
    // Waits for the server after it was restarted.
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
