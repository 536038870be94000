const dropHeader = 'x-emulator-drop-connection';

/** Return this from a handler to have the connection destroyed instead of answered. */
export function dropConnection(): Response {
  return new Response(null, { headers: { [dropHeader]: 'yes' } });
}

export function isDroppedConnection(response: Response): boolean {
  return response.headers.has(dropHeader);
}
