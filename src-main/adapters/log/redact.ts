/** Takes out of a line of log what must never be in it (product section 10): tokens, codes, and addresses. */
export function redact(line: string): string {
  return line
    .replace(/\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g, '[token]')
    .replace(/\b(Bearer)\s+\S+/gi, '$1 [token]')
    .replace(
      /((?:access_token|refresh_token|id_token|client_info|code|code_verifier|password|secret|assertion)["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi,
      '$1[secret]',
    )
    .replace(/[^\s<>"'(),;:=[\]]{1,64}(?:@|%40)[^\s<>"'(),;:=&[\]]{1,255}/gu, '[address]');
}
