// @vitest-environment happy-dom

import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { MapControls } from '@/components/map/map-controls';
import { MapCredits } from '@/components/map/map-credits';
import { ENGLISH_WORDS } from '@/components/map/map-words';
import { MarkerButtons } from '@/components/map/marker-buttons';
import { metresPerPixel, scaleBar } from '@/lib/map/scale';
import { makeStory } from './helpers';

afterEach(cleanup);

const stories = [
  makeStory({ id: 'shusha', name: 'Shusha', point: [46.75, 39.76], country: 'Azerbaijan' }),
  makeStory({ id: 'lachin', name: 'Lachin', point: [46.55, 39.64], country: 'Azerbaijan' }),
  makeStory({ id: 'baku', name: 'Baku', kind: 'city', point: [49.9, 40.4], country: 'Azerbaijan' }),
];

function drawMarkers(selectedPlaceId: string | null = null, popupId: string | null = null) {
  const asked = { onSelect: vi.fn(), onHover: vi.fn(), onFocus: vi.fn(), register: vi.fn() };
  render(
    <MarkerButtons
      places={stories}
      tabStopId={selectedPlaceId ?? 'lachin'}
      selectedPlaceId={selectedPlaceId}
      popupId={popupId}
      words={ENGLISH_WORDS}
      {...asked}
    />,
  );
  return asked;
}

describe('markers', () => {
  test('are buttons that say what they are', () => {
    drawMarkers();
    expect(
      screen.getAllByRole('button').map((button) => button.getAttribute('aria-label')),
    ).toEqual([
      'Shusha, town in Azerbaijan, 1 mention',
      'Lachin, town in Azerbaijan, 1 mention',
      'Baku, city in Azerbaijan, 1 mention',
    ]);
    expect(screen.getByRole('group', { name: 'Places on the map' })).toBeDefined();
  });

  test('are one tab stop, and arrows go through them in order and around', async () => {
    const reader = userEvent.setup();
    drawMarkers();
    await reader.tab();
    const focused = () => document.activeElement?.getAttribute('data-place');
    expect(focused()).toBe('lachin');
    await reader.keyboard('{ArrowRight}');
    expect(focused()).toBe('baku');
    await reader.keyboard('{ArrowDown}');
    expect(focused()).toBe('shusha');
    await reader.keyboard('{ArrowLeft}');
    expect(focused()).toBe('baku');
    await reader.keyboard('{Home}');
    expect(focused()).toBe('shusha');
    await reader.keyboard('{End}');
    expect(focused()).toBe('baku');
    await reader.tab();
    expect(document.activeElement).toBe(document.body);
  });

  test('say whether pointer or key chose them', async () => {
    const reader = userEvent.setup();
    const { onSelect } = drawMarkers();
    await reader.click(screen.getByRole('button', { name: /^Lachin/ }));
    expect(onSelect).toHaveBeenLastCalledWith('lachin', 'pointer');
    screen.getByRole('button', { name: /^Baku/ }).focus();
    screen.getByRole('button', { name: /^Baku/ }).click();
    expect(onSelect).toHaveBeenLastCalledWith('baku', 'keyboard');
  });

  test('tell of the pointer above them', async () => {
    const reader = userEvent.setup();
    const { onHover } = drawMarkers();
    await reader.hover(screen.getByRole('button', { name: /^Shusha/ }));
    expect(onHover).toHaveBeenLastCalledWith('shusha');
    await reader.unhover(screen.getByRole('button', { name: /^Shusha/ }));
    expect(onHover).toHaveBeenLastCalledWith(null);
  });

  test('announce their card', () => {
    drawMarkers('baku', 'card');
    const baku = screen.getByRole('button', { name: /^Baku/ });
    expect(baku.getAttribute('aria-expanded')).toBe('true');
    expect(baku.getAttribute('aria-controls')).toBe('card');
    expect(screen.getByRole('button', { name: /^Lachin/ }).getAttribute('aria-expanded')).toBe(
      'false',
    );
  });

  test('are large enough to hit', () => {
    drawMarkers();
    for (const button of screen.getAllByRole('button')) {
      expect(Number.parseFloat(button.style.width)).toBeGreaterThanOrEqual(24);
      expect(Number.parseFloat(button.style.height)).toBeGreaterThanOrEqual(24);
    }
  });
});

describe('controls', () => {
  const draw = (limits = { canZoomIn: true, canZoomOut: true }) => {
    const commands = {
      zoomBy: vi.fn(),
      panBy: vi.fn(),
      resetView: vi.fn(),
      toggleFullscreen: vi.fn(),
    };
    render(
      <MapControls
        commands={commands}
        limits={limits}
        isFullscreen={false}
        isMeasuring={false}
        words={ENGLISH_WORDS}
      />,
    );
    return commands;
  };

  test('do all that a drag or a wheel does', async () => {
    const reader = userEvent.setup();
    const commands = draw();
    const press = (name: string) => reader.click(screen.getByRole('button', { name }));
    await press('Zoom in');
    expect(commands.zoomBy).toHaveBeenLastCalledWith(1);
    await press('Zoom out');
    expect(commands.zoomBy).toHaveBeenLastCalledWith(-1);
    await press('Show the whole story');
    expect(commands.resetView).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Move left' })).toBeNull();
    await press('Move the map with buttons');
    await press('Move left');
    expect(commands.panBy).toHaveBeenLastCalledWith(-1, 0);
    await press('Move up');
    expect(commands.panBy).toHaveBeenLastCalledWith(0, -1);
    await press('Full screen');
    expect(commands.toggleFullscreen).toHaveBeenCalledOnce();
  });

  test('say when there is no further to go, and keep the focus', async () => {
    const reader = userEvent.setup();
    const commands = draw({ canZoomIn: false, canZoomOut: true });
    const button = screen.getByRole('button', { name: 'Zoom in' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await reader.click(button);
    expect(commands.zoomBy).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
  });
});

describe('the bottom line', () => {
  test('credits the data, with links, and spells the scale in the reader’s language', () => {
    render(<MapCredits metresPerPx={1200} language="es" unit="km" words={ENGLISH_WORDS} />);
    expect(screen.getByText(/100 km/)).toBeDefined();
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://www.geonames.org/', 'https://www.naturalearthdata.com/']);
  });

  test('rounds the scale down to 1, 2, 3 or 5 with noughts, and never beyond the room', () => {
    for (const metres of [0.3, 7, 42, 999, 1001, 12_345, 80_000]) {
      const bar = scaleBar(metres, 90);
      expect(bar.widthPx).toBeLessThanOrEqual(90);
      expect(bar.widthPx).toBeGreaterThan(40);
      const first = bar.metres / 10 ** Math.floor(Math.log10(bar.metres) + 1e-9);
      expect([1, 2, 3, 5]).toContain(Math.round(first * 1e6) / 1e6);
    }
    expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.5, 0);
    expect(metresPerPixel(60, 3)).toBeCloseTo(78_271.5 / 16, 0);
  });
});
