/** This server's address as its visitors see it: `DATELINE_ORIGIN`, or what they asked for. */
export function originOf(request: Request): string {
  const configured = process.env.DATELINE_ORIGIN;
  if (configured) return new URL(configured).origin;
  const host = request.headers.get('host');
  const protocol = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() ?? 'http';
  return host && URL.canParse(`${protocol}://${host}`)
    ? new URL(`${protocol}://${host}`).origin
    : new URL(request.url).origin;
}
