import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openBuiltCli } from './run-cli';

const { run, folder, outDir } = openBuiltCli();

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('dateline geoparse --ndjson', () => {
  it('answers each line with its mentions', async () => {
    const input = [
      { id: 'a', text: 'The minister flew to Ankara on Monday' },
      { id: 2, text: 'Nothing happened.' },
      { id: 'c', text: 'Hail, too.', title: 'Weather' },
    ];
    const { code, stdout } = await run(
      ['geoparse', '--ndjson'],
      input.map((line) => JSON.stringify(line)).join('\n'),
    );
    expect(code).toBe(0);
    const [first, second, third] = lines(stdout);
    expect(first).toEqual({
      id: 'a',
      mentions: expect.arrayContaining([
        {
          start: 21,
          end: 27,
          text: 'Ankara',
          role: expect.any(String),
          confidence: expect.any(Number),
          place: {
            id: '323786',
            name: 'Ankara',
            lat: expect.closeTo(39.92, 1),
            lon: expect.closeTo(32.85, 1),
            kind: 'city',
            country: expect.stringMatching(/^T/),
          },
        },
      ]),
    });
    expect(second).toEqual({ id: 2, mentions: [] });
    expect(third.id).toBe('c');
  });

  it('reports bad lines by number, skips them, reads the rest, and ends with 1', async () => {
    const input = Buffer.concat([
      Buffer.from('{"id":1,"text":"Rome"}\n'),
      Buffer.from('{"id":2,"text":"Secret Rome"\n'),
      Buffer.from('\r\n[]\n{"text":"no id"}\n{"id":6,"text":7}\n'),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from('{"id":8,"text":"Rome","home":[1,200]}\n{"id":9,"text":"Rome"}\n'),
    ]);
    const { code, stdout, stderr } = await run(['geoparse', '--ndjson'], input);
    expect(code).toBe(1);
    expect(lines(stdout).map(({ id }) => id)).toEqual([1, 9]);
    expect(stderr.split('\n').slice(0, 6)).toEqual([
      'dateline: line 2: not valid JSON; skipped',
      'dateline: line 4: not a JSON object; skipped',
      'dateline: line 5: “id” must be a string or a number; skipped',
      'dateline: line 6: “text” must be a string; skipped',
      'dateline: line 7: not valid UTF-8; skipped',
      'dateline: line 8: “home” must be [longitude, latitude]; skipped',
    ]);
    expect(stderr).not.toContain('Secret');
    expect(stderr).toContain('6 lines skipped');
  });

  it('keeps the order with threads, over several parcels, and says the same as without', async () => {
    const places = ['Rome', 'Oslo', 'Lima', 'Cairo', 'Quito', 'Hanoi'];
    const input = Array.from({ length: 4000 }, (_, id) => {
      const words = `The train from ${places[id % 6]} to ${places[(id * 7) % 5]} was late. `;
      return id % 500 === 3 ? 'bad' : JSON.stringify({ id, text: words.repeat(1 + (id % 9)) });
    }).join('\n');
    const at = path.join(folder, 'many.ndjson');
    writeFileSync(at, input);
    const threaded = await run(['geoparse', '--ndjson', at, '--jobs', '3', '--quiet']);
    expect(lines(threaded.stdout).map(({ id }) => id)).toEqual(
      Array.from({ length: 4000 }, (_, id) => id).filter((id) => id % 500 !== 3),
    );
    expect(threaded.stderr.match(/line (\d+)/g)).toEqual(
      [4, 504, 1004, 1504, 2004, 2504, 3004, 3504].map((line) => `line ${line}`),
    );
    const single = await run(['geoparse', '--ndjson', at, '--jobs', '1', '--quiet']);
    expect(threaded.stdout).toBe(single.stdout);
  });

  it('tells its progress at the end', async () => {
    const { stderr } = await run(['geoparse', '--ndjson'], '{"id":1,"text":"Rome"}\n');
    expect(stderr).toMatch(/1 articles, .* MB\/s/);
  });

  it('takes input no faster than its output is read, and then gives all of it', async () => {
    const child = spawn(process.execPath, [
      path.join(outDir, 'main.js'),
      'geoparse',
      '--ndjson',
      '--quiet',
    ]);
    const line = `${JSON.stringify({ id: 1, text: 'From Rome to Oslo. '.repeat(500) })}\n`;
    // Nothing reads the output yet: once the buffers are full, no more input may be taken.
    let sent = 0;
    while (sent < 6_000) {
      sent += 1;
      if (!child.stdin.write(line) && !(await drainsSoon(child.stdin))) break;
    }
    expect(sent).toBeLessThan(3_000);

    let answers = 0;
    createInterface({ input: child.stdout }).on('line', () => {
      answers += 1;
    });
    child.stdin.end();
    const [code] = await once(child, 'close');
    expect([code, answers]).toEqual([0, sent]);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [
      path.join(outDir, 'main.js'),
      'geoparse',
      '--ndjson',
      '-q',
    ]);
    let errors = '';
    child.stderr.on('data', (text) => {
      errors += text;
    });
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    const line = `${JSON.stringify({ id: 1, text: 'From Rome to Oslo. '.repeat(500) })}\n`;
    child.stdin.end(line.repeat(300));
    const [code] = await once(child, 'exit');
    expect([code, errors]).toEqual([0, '']);
  });
});

/** Whether the stream takes more within some seconds. */
async function drainsSoon(stream: NodeJS.WritableStream): Promise<boolean> {
  const drained = once(stream, 'drain').then(() => true);
  return Promise.race([drained, setTimeout(3_000, false)]);
}
