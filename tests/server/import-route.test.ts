import { describe, expect, it } from 'vitest';
import { STORY, storyDocx, storyPage, storyPdf } from '../import/make-files';
import { call, post, problemOf } from './call';

const { POST } = await import('@/app/api/import/route');
const ADDRESS = '/api/import';

function upload(bytes: Uint8Array<ArrayBuffer>, name: string, type = ''): Promise<Response> {
  const body = new FormData();
  body.set('file', new File([bytes], name, { type }));
  return call(POST, ADDRESS, { method: 'POST', body });
}
const own = (bytes: Uint8Array) => new Uint8Array(bytes);

describe('POST /api/import', () => {
  it('reads a file', async () => {
    const response = await upload(new TextEncoder().encode(storyPage()), 'story.html', 'text/html');
    expect(response.status).toBe(200);
    const article = await response.json();
    expect(Object.keys(article).sort()).toEqual(
      ['byline', 'publishedAt', 'site', 'text', 'title', 'url'].sort(),
    );
    expect(article.text).toContain(STORY[1]);
  });

  it.each([
    ['story.pdf', storyPdf],
    ['story.docx', storyDocx],
  ])('reads %s', async (name, make) => {
    const article = await (await upload(own(await make()), name)).json();
    expect(article.title).toBe(STORY[0]);
    expect(article.text).toContain('Salerno');
  });

  it('refuses addresses within', async () => {
    const problem = await problemOf(await post(POST, ADDRESS, { url: 'http://169.254.169.254/' }));
    expect(problem).toMatchObject({ status: 403, reason: 'address-not-allowed' });
  });

  it('says of an address that cannot be reached that it cannot, and is not at fault itself', async () => {
    const problem = await problemOf(await post(POST, ADDRESS, { url: 'http://nowhere.invalid/' }));
    expect(problem.status).toBe(422);
    // The second where names are looked up by a service that does not answer.
    expect(['unreachable', 'timed-out']).toContain(problem.reason);
  }, 20_000);

  it.each([
    ['an address that is none', { url: 'nowhere' }, 'invalid-url'],
    ['a body without address', {}, 'invalid-input'],
  ])('refuses %s', async (_, body, reason) => {
    const problem = await problemOf(await post(POST, ADDRESS, body));
    expect(problem).toMatchObject({ status: 400, reason });
  });

  it('refuses a form without a file, and one that is none', async () => {
    const body = new FormData();
    body.set('file', 'just words');
    const without = await call(POST, ADDRESS, { method: 'POST', body });
    expect((await problemOf(without)).reason).toBe('invalid-input');
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const broken = await call(POST, ADDRESS, { method: 'POST', headers, body: 'broken' });
    expect((await problemOf(broken)).reason).toBe('invalid-input');
  });

  it('refuses a file that is too large', async () => {
    const response = await upload(new Uint8Array(10_100_000), 'large.txt');
    expect(await problemOf(response)).toMatchObject({ status: 413, reason: 'too-large' });
  });

  it('refuses what is not a text', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    const response = await upload(png, 'photo.png', 'image/png');
    expect(await problemOf(response)).toMatchObject({ status: 422, reason: 'not-text' });
  });

  it('refuses other types of body', async () => {
    const headers = { 'content-type': 'text/plain' };
    const response = await call(POST, ADDRESS, { method: 'POST', headers, body: 'Rome' });
    expect((await problemOf(response)).status).toBe(415);
  });
});
