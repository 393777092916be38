import { describe, expect, it, vi } from 'vitest';
import { readSite } from '@/lib/server/site';

vi.mock('server-only', () => ({}));

describe('the settings of a site', () => {
  it('are the bundled basemap with dashed borders unless the operator says otherwise', () => {
    expect(readSite({ NODE_ENV: 'test' })).toEqual({
      mapStyleUrl: null,
      disputedBorders: 'dashed',
    });
    const site = readSite({
      NODE_ENV: 'test',
      DATELINE_MAP_STYLE: 'https://tiles.example/style.json',
      DATELINE_DISPUTED_BORDERS: 'solid',
    });
    expect(site).toEqual({
      mapStyleUrl: 'https://tiles.example/style.json',
      disputedBorders: 'solid',
    });
  });

  it('are refused by name when they cannot be', () => {
    expect(() => readSite({ NODE_ENV: 'test', DATELINE_MAP_STYLE: 'javascript:alert(1)' })).toThrow(
      /DATELINE_MAP_STYLE/,
    );
    expect(() => readSite({ NODE_ENV: 'test', DATELINE_DISPUTED_BORDERS: 'dotted' })).toThrow(
      /DATELINE_DISPUTED_BORDERS/,
    );
  });
});
