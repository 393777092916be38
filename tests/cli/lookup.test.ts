import { describe, expect, it } from 'vitest';
import { openBuiltCli } from './run-cli';

const { run } = openBuiltCli();

describe('dateline lookup', () => {
  it('lists what a name can mean', async () => {
    const { code, stdout } = await run(['lookup', 'springfield', '--limit', '3']);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(4);
    expect(stdout).toContain('Sangamon County, Illinois, United States');
  });

  it('takes a name of several words, whatever its spelling', async () => {
    const { stdout } = await run(['lookup', 'new', 'YORK', '--json', '-n', '1']);
    expect(JSON.parse(stdout)).toMatchObject({ name: expect.stringMatching(/^New York/) });
  });

  it('says when there is none', async () => {
    const { code, stdout, stderr } = await run(['lookup', 'Xyzzyville']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('no place named “Xyzzyville”');
  });
});
