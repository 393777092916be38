import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildScript } from '@/lib/cli/build-embed';

it('embed.js is one script of at most 6 KB, gzipped, and keeps nothing', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-embed-'));
  try {
    await buildScript(folder);
    const script = await readFile(path.join(folder, 'embed.js'));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(6 * 1024);
    expect(script.toString()).not.toMatch(/localStorage|sessionStorage|document\.cookie|innerHTML/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
