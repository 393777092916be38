/**
 * Answer a request for a part of a file from the whole of it, as RFC 9110 has it: one range of
 * bytes, given by its first and last, open at the end, or counted from the end. Anything else is
 * answered with the whole.
 *
 * @param range the `Range` header, or null
 * @param whole a complete answer, kept before
 */
export async function answerRange(range: string | null, whole: Response): Promise<Response> {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return whole;
  const blob = await whole.blob();
  const [first, last] = [match[1]!, match[2]!];
  const start = first === '' ? Math.max(0, blob.size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? blob.size : Math.min(blob.size, Number(last) + 1);
  const headers = new Headers(whole.headers);
  headers.set('accept-ranges', 'bytes');
  if (start >= end) {
    headers.set('content-range', `bytes */${blob.size}`);
    headers.set('content-length', '0');
    return new Response(null, { status: 416, headers });
  }
  headers.set('content-range', `bytes ${start}-${end - 1}/${blob.size}`);
  headers.set('content-length', String(end - start));
  return new Response(blob.slice(start, end), {
    status: 206,
    statusText: 'Partial Content',
    headers,
  });
}
