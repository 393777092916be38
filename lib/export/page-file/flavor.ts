/** The map's colours as variables of the page, which defines them for light and dark. */
import { type Flavor, flavorFor } from '@/lib/map/flavors';

const variableOf = (name: string) =>
  `--map-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Colours to draw with. */
export const PAGE_FLAVOR = mapColors(flavorFor('light'), (name) => `var(${variableOf(name)})`);

/** The variables of a theme, for the page's style sheet. */
export function flavorVariables(flavor: Flavor): string {
  let css = '';
  mapColors(flavor, (name, color) => {
    css += `${variableOf(name)}:${color};`;
    return color;
  });
  return css;
}

function mapColors(flavor: Flavor, change: (name: string, color: string) => string): Flavor {
  const { kinds, ...colors } = flavor;
  const change2 = ([name, color]: [string, string]) => [name, change(name, color)];
  return {
    ...(Object.fromEntries(Object.entries(colors).map(change2)) as typeof colors),
    kinds: Object.fromEntries(
      Object.entries(kinds).map(([kind, color]) => [kind, change(`kind-${kind}`, color)]),
    ) as Flavor['kinds'],
  };
}
