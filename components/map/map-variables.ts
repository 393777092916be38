import type { Flavor } from '@/lib/map/flavors';
import type { MapPadding } from './place-map-props';

/** The map's colours and covered edges as custom properties, for the sheets of its parts. */
export function mapVariables(
  flavor: Flavor,
  { top = 0, right = 0, bottom = 0, left = 0 }: Partial<MapPadding>,
): Readonly<Record<`--map-${string}`, string>> {
  return {
    '--map-paper': flavor.paper,
    '--map-water': flavor.water,
    '--map-ink': flavor.ink,
    '--map-ink-muted': flavor.inkMuted,
    '--map-line': flavor.border,
    '--map-hairline': flavor.borderMinor,
    '--map-hover': flavor.land,
    '--map-focus': flavor.focus,
    '--map-accent': flavor.accent,
    '--map-top': `${top}px`,
    '--map-right': `${right}px`,
    '--map-bottom': `${bottom}px`,
    '--map-left': `${left}px`,
  };
}
