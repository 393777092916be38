// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  answerHost,
  type HostContext,
  heightMessages,
  linkMessage,
} from '@/lib/embed/frame/host-dialects';

const hostOf = (address: string): HostContext => ({
  mapId: 'k3v9q2',
  url: new URL(address),
  sizerId: null,
});
const plain = hostOf('https://maps.example/embed/k3v9q2');
const pym = hostOf('https://maps.example/embed/k3v9q2?childId=map-1&initialWidth=600');
const wordPress = hostOf('https://maps.example/embed/k3v9q2#?secret=AbC123');

describe('a height in every dialect', () => {
  it('is told to Datawrapper’s, AMP’s, Infogram’s and our own listeners at once', () => {
    expect(heightMessages(plain, 620)).toEqual([
      { source: 'dateline', v: 1, map: 'k3v9q2', type: 'resize', height: 620 },
      { 'datawrapper-height': { k3v9q2: 620 } },
      { sentinel: 'amp', type: 'embed-size', height: 620 },
      JSON.stringify({ context: 'iframe.resize', src: plain.url.href, height: 620 }),
    ]);
  });

  it('is told to Pym by the name it gave, and to WordPress with its secret', () => {
    expect(heightMessages(pym, 620)).toContain('pymxPYMxmap-1xPYMxheightxPYMx620');
    expect(heightMessages(wordPress, 620)).toContainEqual({
      message: 'height',
      value: 620,
      secret: 'AbC123',
    });
  });
});

describe('hosts that ask again', () => {
  it('are answered: AMP, WordPress, Pym', () => {
    expect(answerHost({ sentinel: 'amp', type: 'frames-init' }, plain, 400)).toHaveLength(4);
    expect(answerHost({ message: 'ready', secret: 'AbC123' }, wordPress, 400)).toContainEqual({
      message: 'height',
      value: 400,
      secret: 'AbC123',
    });
    expect(answerHost('pymxPYMxmap-1xPYMxwidthxPYMx600', pym, 400)).toContain(
      'pymxPYMxmap-1xPYMxheightxPYMx400',
    );
  });

  it('are answered in iframe-resizer’s words from then on', () => {
    const host = hostOf('https://maps.example/embed/k3v9q2');
    const answer = answerHost('[iFrameSizer]iFrameResizer0:8:false:false:32:true:true', host, 400);
    expect(answer).toContain(`[iFrameSizer]iFrameResizer0:400:${innerWidth}:resize`);
    expect(heightMessages(host, 500)).toContain(
      `[iFrameSizer]iFrameResizer0:500:${innerWidth}:resize`,
    );
  });

  it('are not answered when they mean somebody else, or nothing', () => {
    for (const [data, host] of [
      [{ message: 'ready', secret: 'other' }, wordPress],
      [{ message: 'ready' }, plain],
      ['pymxPYMxother-mapxPYMxwidthxPYMx600', pym],
      ['pymxPYMxmap-1xPYMxwidthxPYMx600', plain],
      ['hello', plain],
      [null, plain],
      [42, plain],
      [{ sentinel: 'amp' }, plain],
    ] as const) {
      expect(answerHost(data, host, 400)).toBeNull();
    }
  });
});

it('has WordPress open the links that its sandbox forbids', () => {
  const target = 'https://maps.example/maps/k3v9q2';
  expect(linkMessage(wordPress.url, target)).toEqual({
    message: 'link',
    value: target,
    secret: 'AbC123',
  });
  expect(linkMessage(plain.url, target)).toBeNull();
});
